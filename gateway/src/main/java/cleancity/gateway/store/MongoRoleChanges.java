package cleancity.gateway.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;

import cleancity.gateway.model.RoleChange;
import cleancity.gateway.model.RoleChange.State;
import cleancity.gateway.model.RoleChanges;
import cleancity.kernel.mongo.Await;
import cleancity.kernel.mongo.DeclaredIndexes;
import cleancity.kernel.mongo.Duplicates;
import cleancity.kernel.mongo.Mongo;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Sorts;
import com.mongodb.reactivestreams.client.MongoCollection;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bson.conversions.Bson;

/** Role changes in MongoDB. */
public final class MongoRoleChanges implements RoleChanges {
    private static final Bson OPEN = eq("state", State.OPEN.name());

    private final MongoCollection<RoleChangeDocument> changes;

    public MongoRoleChanges(Mongo mongo) {
        changes = mongo.collection("role_changes", RoleChangeDocument.class);
        DeclaredIndexes.of(DeclaredIndexes.uniqueWhere(OPEN, "staff"), DeclaredIndexes.plain("askedAt"))
                .ensureOn(changes);
    }

    @Override
    public boolean add(RoleChange change) {
        try {
            Await.one(changes.insertOne(RoleChangeDocument.of(change)));
            return true;
        } catch (RuntimeException e) {
            if (Duplicates.isDuplicate(e)) {
                return false;
            }
            throw e;
        }
    }

    @Override
    public Optional<RoleChange> byId(String id) {
        return Optional.ofNullable(Await.first(changes.find(eq("_id", id)).limit(1)))
                .map(RoleChangeDocument::toDomain);
    }

    @Override
    public Optional<RoleChange> decide(String id, State how, String by, Instant now) {
        var decided = combine(set("state", how.name()), set("decidedBy", by), set("decidedAt", now));
        var after = new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER);
        return Optional.ofNullable(Await.first(changes.findOneAndUpdate(and(eq("_id", id), OPEN), decided, after)))
                .map(RoleChangeDocument::toDomain);
    }

    @Override
    public List<RoleChange> recent() {
        return Stream.of(OPEN, ne("state", State.OPEN.name()))
                .flatMap(filter -> Await.list(
                        changes.find(filter).sort(Sorts.descending("askedAt")).limit(MOST_SHOWN / 2), MOST_SHOWN / 2)
                        .stream())
                .map(RoleChangeDocument::toDomain)
                .toList();
    }
}
