package cleancity.gateway.store;

import static com.mongodb.client.model.Filters.eq;

import cleancity.gateway.model.OpenId;
import cleancity.gateway.model.Residents;
import cleancity.kernel.mongo.Await;
import cleancity.kernel.mongo.DeclaredIndexes;
import cleancity.kernel.mongo.Duplicates;
import cleancity.kernel.mongo.Mongo;
import com.mongodb.reactivestreams.client.MongoCollection;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Residents in MongoDB; the unique index on the openid's hash decides who was first. */
public final class MongoResidents implements Residents {
    private final MongoCollection<ResidentDocument> residents;

    public MongoResidents(Mongo mongo) {
        residents = mongo.collection("residents", ResidentDocument.class);
        DeclaredIndexes.of(DeclaredIndexes.unique("openIdHash")).ensureOn(residents);
    }

    @Override
    public String idOf(OpenId openId, String freshId, Instant now) {
        var known = find(openId);
        return known == null ? add(openId, freshId, now) : known.id();
    }

    private String add(OpenId openId, String freshId, Instant now) {
        try {
            Await.one(residents.insertOne(ResidentDocument.of(freshId, openId, now)));
            return freshId;
        } catch (RuntimeException e) {
            var faster = Duplicates.isDuplicate(e) ? find(openId) : null;
            if (faster == null) {
                throw e;
            }
            return faster.id();
        }
    }

    private @Nullable ResidentDocument find(OpenId openId) {
        return Await.first(residents.find(eq("openIdHash", openId.hash())).limit(1));
    }

    @Override
    public Optional<OpenId> openIdOf(String id) {
        return Optional.ofNullable(Await.first(residents.find(eq("_id", id)).limit(1)))
                .map(ResidentDocument::openId);
    }
}
