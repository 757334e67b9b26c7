package cleancity.kernel.mongo;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.in;

import cleancity.kernel.facts.OutboxEntry;
import cleancity.kernel.facts.OutboxStore;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.CountOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.Updates;
import com.mongodb.reactivestreams.client.MongoCollection;
import java.util.List;
import org.bson.BsonValue;
import org.bson.codecs.pojo.annotations.BsonId;
import org.bson.conversions.Bson;

/** The outboxes of one collection: the array {@code outbox} in each aggregate's document. */
public final class MongoOutbox implements OutboxStore {
    private static final String FIELD = "outbox";
    private static final String AT = FIELD + ".at";
    private static final Bson PENDING = exists(AT);

    private final MongoCollection<PendingDocument> collection;

    /** Makes the index that finds the few documents with something to publish. */
    public MongoOutbox(MongoCollection<?> collection) {
        this.collection = collection.withDocumentClass(PendingDocument.class);
        DeclaredIndexes.of(DeclaredIndexes.where(PENDING, Indexes.ascending(AT)))
                .ensureOn(collection);
    }

    /** Adds entries in the same update that changes the aggregate. */
    public static Bson push(List<OutboxEntry> entries) {
        return Updates.pushEach(FIELD, entries);
    }

    @Override
    public List<Pending> oldest(int limit) {
        var found = collection
                .find(PENDING)
                .projection(Projections.include(FIELD))
                .sort(Sorts.ascending(AT))
                .limit(limit);
        return Await.list(found, limit).stream()
                .map(d -> new Pending(d.id(), d.outbox()))
                .toList();
    }

    @Override
    public void confirm(List<Pending> published) {
        var pulls = published.stream().map(MongoOutbox::pull).toList();
        Await.done(collection.bulkWrite(pulls, new BulkWriteOptions().ordered(false)));
    }

    @Override
    public void whenWritten(Runnable look) {
        Guarded.whenWritten(collection, look);
    }

    @Override
    public long backlog(int limit) {
        return Await.one(collection.countDocuments(PENDING, new CountOptions().limit(limit)));
    }

    private static UpdateOneModel<PendingDocument> pull(Pending published) {
        var ids = published.entries().stream().map(OutboxEntry::id).toList();
        return new UpdateOneModel<>(eq("_id", published.document()), Updates.pull(FIELD, in("id", ids)));
    }

    /** As much of an aggregate's document as the relay needs; the id may be of any type. */
    public record PendingDocument(@BsonId BsonValue id, List<OutboxEntry> outbox) {}
}
