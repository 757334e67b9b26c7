package cleancity.campaign.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Filters.or;

import cleancity.campaign.model.Shop;
import cleancity.campaign.model.ShopCheck;
import cleancity.campaign.model.StreetResult;
import cleancity.campaign.ports.Shops;
import cleancity.kernel.ids.Cursor;
import cleancity.kernel.mongo.Await;
import cleancity.kernel.mongo.DeclaredIndexes;
import cleancity.kernel.mongo.Mongo;
import com.mongodb.client.model.Accumulators;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.PushOptions;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import com.mongodb.reactivestreams.client.MongoCollection;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/** Shops in MongoDB, each with its latest hundred checks and counts of them all. */
public final class MongoShops implements Shops {
    private static final int LATEST = 100;

    private final MongoCollection<ShopDocument> shops;

    public MongoShops(Mongo mongo) {
        shops = mongo.collection("shops", ShopDocument.class);
        DeclaredIndexes.of(DeclaredIndexes.plain("areaPath", "street", "_id")).ensureOn(shops);
    }

    /** A shop as stored. */
    public record ShopDocument(
            @BsonId String id,
            String name,
            String area,
            List<String> areaPath,
            String street,
            Instant pledgedAt,
            int checks,
            int kept,
            int clean,
            int green,
            int orderly,
            List<CheckDocument> latest) {
        Shop toDomain() {
            return new Shop(id, name, area, street, pledgedAt, checks, kept);
        }
    }

    /** A check as stored. */
    public record CheckDocument(String id, boolean clean, boolean green, boolean orderly, String by, Instant at) {}

    /** A street's sums. */
    public record StreetDocument(
            @BsonId String street, int shops, int checks, int kept, int clean, int green, int orderly) {
        StreetResult toDomain() {
            return new StreetResult(street, shops, checks, kept, clean, green, orderly);
        }
    }

    @Override
    public void add(Shop shop, List<String> areaPath) {
        Await.one(shops.insertOne(new ShopDocument(
                shop.id(),
                shop.name(),
                shop.area(),
                areaPath,
                shop.street(),
                shop.pledgedAt(),
                0,
                0,
                0,
                0,
                0,
                List.of())));
    }

    @Override
    public Optional<Shop> check(String shopId, ShopCheck check) {
        var stored =
                new CheckDocument(check.id(), check.clean(), check.green(), check.orderly(), check.by(), check.at());
        var counted = Updates.combine(
                Updates.inc("checks", 1),
                Updates.inc("kept", one(check.isKept())),
                Updates.inc("clean", one(check.clean())),
                Updates.inc("green", one(check.green())),
                Updates.inc("orderly", one(check.orderly())),
                Updates.pushEach("latest", List.of(stored), new PushOptions().slice(-LATEST)));
        Await.done(shops.updateOne(and(eq("_id", shopId), ne("latest.id", check.id())), counted));
        return Optional.ofNullable(Await.first(shops.find(eq("_id", shopId)))).map(ShopDocument::toDomain);
    }

    private static int one(boolean counts) {
        return counts ? 1 : 0;
    }

    @Override
    public List<Shop> of(String area, @Nullable String street, @Nullable Cursor after, int limit) {
        var those = and(
                eq("areaPath", area),
                street == null ? empty() : eq("street", street),
                after == null
                        ? empty()
                        : or(gt("street", after.sortKey()), and(eq("street", after.sortKey()), gt("_id", after.id()))));
        var found = shops.find(those).sort(Sorts.ascending("street", "_id")).limit(limit);
        return Await.list(found, limit).stream().map(ShopDocument::toDomain).toList();
    }

    @Override
    public List<StreetResult> streets(String area, String afterStreet, int limit) {
        var sums = List.of(
                Aggregates.match(and(eq("areaPath", area), gt("street", afterStreet))),
                Aggregates.group(
                        "$street",
                        Accumulators.sum("shops", 1),
                        Accumulators.sum("checks", "$checks"),
                        Accumulators.sum("kept", "$kept"),
                        Accumulators.sum("clean", "$clean"),
                        Accumulators.sum("green", "$green"),
                        Accumulators.sum("orderly", "$orderly")),
                Aggregates.sort(Sorts.ascending("_id")),
                Aggregates.limit(limit));
        return Await.list(shops.aggregate(sums, StreetDocument.class), limit).stream()
                .map(StreetDocument::toDomain)
                .toList();
    }
}
