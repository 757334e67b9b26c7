package cleancity.complaint.store;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lte;

import cleancity.complaint.model.ScoringSheet;
import cleancity.kernel.mongo.Await;
import cleancity.kernel.mongo.Mongo;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Sorts;
import com.mongodb.reactivestreams.client.MongoCollection;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.bson.codecs.pojo.annotations.BsonId;

/** The scoring sheets, each from its day on; before the first stands the product's own. */
public final class SheetStore {
    private final MongoCollection<SheetDocument> sheets;
    private final ScoringSheet first;

    /** @param id first day, ISO 8601: the order of texts is the order of days */
    public record SheetDocument(@BsonId String id, List<ScoringSheet.Item> items, String setBy, Instant setAt) {}

    public SheetStore(Mongo mongo, ScoringSheet first) {
        this.sheets = mongo.collection("scoring_sheets", SheetDocument.class);
        this.first = first;
    }

    /** The one that holds on a day. */
    public ScoringSheet on(LocalDate day) {
        var found = sheets.find(lte("_id", day.toString()))
                .sort(Sorts.descending("_id"))
                .limit(1);
        return Optional.ofNullable(Await.first(found))
                .map(stored -> new ScoringSheet(stored.items()))
                .orElse(first);
    }

    /** The newest first. */
    public List<SheetDocument> last(int limit) {
        return Await.list(sheets.find().sort(Sorts.descending("_id")).limit(limit), limit);
    }

    /** Puts a sheet in the place of another for the same day. */
    public void put(LocalDate from, ScoringSheet sheet, String setBy, Instant setAt) {
        var id = from.toString();
        Await.one(sheets.replaceOne(
                eq("_id", id), new SheetDocument(id, sheet.items(), setBy, setAt), new ReplaceOptions().upsert(true)));
    }
}
