package cleancity.complaint.store;

import cleancity.kernel.mongo.Await;
import cleancity.kernel.mongo.DeclaredIndexes;
import cleancity.kernel.mongo.Mongo;
import com.mongodb.client.model.Sorts;
import com.mongodb.reactivestreams.client.MongoCollection;
import java.time.Instant;
import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;

/** Who looked at personal data, when and why. Only ever added to. */
public final class AuditStore {
    private final MongoCollection<AuditDocument> entries;

    /** @param actor id of the person who looked */
    public record AuditDocument(
            @BsonId String id, Instant at, String actor, String action, String caseId, String reason) {}

    public AuditStore(Mongo mongo) {
        this.entries = mongo.collection("audit", AuditDocument.class);
        DeclaredIndexes.of(DeclaredIndexes.plain("at")).ensureOn(entries);
    }

    public void add(AuditDocument entry) {
        Await.one(entries.insertOne(entry));
    }

    public List<AuditDocument> last(int limit) {
        return Await.list(entries.find().sort(Sorts.descending("at")).limit(limit), limit);
    }
}
