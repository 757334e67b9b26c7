package cleancity.survey.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.ne;

import cleancity.kernel.mongo.Await;
import cleancity.kernel.mongo.DeclaredIndexes;
import cleancity.kernel.mongo.Mongo;
import cleancity.survey.model.Quota;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Updates;
import com.mongodb.reactivestreams.client.MongoCollection;
import java.util.List;
import java.util.Map;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * Quotas with the pseudonyms that hold their places. One conditional update gives a place: only while the last place of
 * the list is empty, and to each pseudonym once.
 */
public final class QuotaStore {
    private static final int MOST = 1_000;

    /** A quota as it is stored. */
    public record QuotaDocument(
            @BsonId String id,
            String wave,
            @Nullable String community,
            Map<String, String> choices,
            int limit,
            List<String> holders,
            @Nullable Integer given) {
        int taken() {
            return given == null ? holders.size() : given;
        }
    }

    private final MongoCollection<QuotaDocument> quotas;

    public QuotaStore(Mongo mongo) {
        this.quotas = mongo.collection("quotas", QuotaDocument.class);
        DeclaredIndexes.of(DeclaredIndexes.plain("wave")).ensureOn(quotas);
    }

    /** Writes quotas that nobody holds a place of yet. */
    public void put(List<Quota> fresh) {
        for (var quota : fresh) {
            Await.one(quotas.replaceOne(
                    eq("_id", quota.id()),
                    new QuotaDocument(
                            quota.id(),
                            quota.wave(),
                            quota.community(),
                            quota.choices(),
                            quota.limit(),
                            List.of(),
                            null),
                    new ReplaceOptions().upsert(true)));
        }
    }

    public List<Quota> of(String wave) {
        return Await.list(quotas.find(eq("wave", wave)).limit(MOST), MOST).stream()
                .map(q -> new Quota(q.id(), q.wave(), q.community(), q.choices(), q.limit(), q.taken()))
                .toList();
    }

    /** Of a closed wave: keeps how many places were given and forgets to whom. */
    public void forget(String wave) {
        for (var quota : of(wave)) {
            var settled = Updates.combine(Updates.set("given", quota.taken()), Updates.set("holders", List.of()));
            Await.one(quotas.updateOne(and(eq("_id", quota.id()), exists("holders.0")), settled));
        }
    }

    /** Whether this pseudonym holds a place afterwards. */
    public boolean claim(Quota quota, String holder) {
        var room = and(eq("_id", quota.id()), ne("holders", holder), exists("holders." + (quota.limit() - 1), false));
        if (Await.one(quotas.updateOne(room, Updates.push("holders", holder))).getModifiedCount() == 1) {
            return true;
        }
        return Await.first(quotas.find(and(eq("_id", quota.id()), eq("holders", holder)))) != null;
    }
}
