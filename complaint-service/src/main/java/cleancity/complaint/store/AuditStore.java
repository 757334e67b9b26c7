package cleancity.complaint.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.or;

import cleancity.kernel.ids.Cursor;
import cleancity.kernel.mongo.Await;
import cleancity.kernel.mongo.DeclaredIndexes;
import cleancity.kernel.mongo.Mongo;
import com.mongodb.client.model.Sorts;
import com.mongodb.reactivestreams.client.MongoCollection;
import java.time.Instant;
import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** Who looked at personal data, when and why. Only ever added to. */
public final class AuditStore {
    private final MongoCollection<AuditDocument> entries;

    /** @param actor id of the person who looked */
    public record AuditDocument(
            @BsonId String id, Instant at, String actor, String action, String caseId, String reason) {}

    public AuditStore(Mongo mongo) {
        this.entries = mongo.collection("audit", AuditDocument.class);
        DeclaredIndexes.of(DeclaredIndexes.plain("at", "_id")).ensureOn(entries);
    }

    public void add(AuditDocument entry) {
        Await.one(entries.insertOne(entry));
    }

    /** The last ones first; one more than the limit when there are more. */
    public List<AuditDocument> page(@Nullable Cursor after, int limit) {
        var found = after == null ? entries.find() : entries.find(before(after));
        return Await.list(found.sort(Sorts.descending("at", "_id")).limit(limit + 1), limit + 1);
    }

    private static Bson before(Cursor cursor) {
        var at = Instant.ofEpochMilli(Long.parseLong(cursor.sortKey()));
        return or(lt("at", at), and(eq("at", at), lt("_id", cursor.id())));
    }
}
