package cleancity.survey.store;

import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Filters.lt;

import cleancity.kernel.mongo.Await;
import cleancity.kernel.mongo.Mongo;
import cleancity.survey.model.ExportEntry;
import com.mongodb.client.model.Sorts;
import com.mongodb.reactivestreams.client.MongoCollection;
import java.time.Instant;
import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/** Who exported what, append-only; ids ascend with time. */
public final class ExportLogStore {
    private final MongoCollection<ExportDocument> exports;

    /** An entry as it is stored. */
    public record ExportDocument(@BsonId String id, String wave, String kind, String staff, Instant at) {}

    public ExportLogStore(Mongo mongo) {
        this.exports = mongo.collection("exports", ExportDocument.class);
    }

    public void add(ExportEntry entry) {
        Await.one(exports.insertOne(
                new ExportDocument(entry.id(), entry.wave(), entry.kind(), entry.staff(), entry.at())));
    }

    /** Newest first, from after this id on. */
    public List<ExportEntry> page(@Nullable String after, int limit) {
        var found = exports.find(after == null ? empty() : lt("_id", after))
                .sort(Sorts.descending("_id"))
                .limit(limit);
        return Await.list(found, limit).stream()
                .map(each -> new ExportEntry(each.id(), each.wave(), each.kind(), each.staff(), each.at()))
                .toList();
    }
}
