package cleancity.complaint.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.or;

import cleancity.complaint.model.Inspection;
import cleancity.kernel.ids.Cursor;
import cleancity.kernel.mongo.Await;
import cleancity.kernel.mongo.DeclaredIndexes;
import cleancity.kernel.mongo.Duplicates;
import cleancity.kernel.mongo.Mongo;
import com.mongodb.MongoWriteException;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import com.mongodb.reactivestreams.client.MongoCollection;
import java.util.List;
import java.util.Optional;
import org.bson.codecs.pojo.annotations.BsonId;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** The inspections; each is one document with all its findings. */
public final class InspectionStore {
    private static final int MOST = 500;

    private final MongoCollection<InspectionDocument> inspections;

    public record InspectionDocument(@BsonId String id, Inspection inspection) {}

    public InspectionStore(Mongo mongo) {
        this.inspections = mongo.collection("inspections", InspectionDocument.class);
        DeclaredIndexes.of(
                        DeclaredIndexes.plain("inspection.findings.path"),
                        DeclaredIndexes.plain("inspection.findings.unit"),
                        DeclaredIndexes.plain("inspection.findings.caseId"))
                .ensureOn(inspections);
    }

    /** What is there already stays: the same import gives the same inspection. */
    public Inspection addOrFind(Inspection wanted) {
        try {
            Await.one(inspections.insertOne(new InspectionDocument(wanted.id(), wanted)));
            return wanted;
        } catch (MongoWriteException e) {
            if (Duplicates.isDuplicate(e)) {
                return find(wanted.id()).orElseThrow();
            }
            throw e;
        }
    }

    public void save(Inspection inspection) {
        Await.one(inspections.updateOne(eq("_id", inspection.id()), Updates.set("inspection", inspection)));
    }

    public Optional<Inspection> find(String id) {
        return Optional.ofNullable(Await.first(inspections.find(eq("_id", id)))).map(InspectionDocument::inspection);
    }

    /** The last ones first. */
    public List<Inspection> all() {
        return list(new org.bson.BsonDocument());
    }

    public @Nullable Inspection last() {
        return page(null, 1).stream().findFirst().orElse(null);
    }

    /** The last one up to a day. */
    public @Nullable Inspection lastOn(String day) {
        var found = inspections
                .find(lte("inspection.date", day))
                .sort(Sorts.descending("inspection.date", "_id"))
                .limit(1);
        return Await.list(found, 1).stream()
                .map(InspectionDocument::inspection)
                .findFirst()
                .orElse(null);
    }

    /** The last ones first; one more than the limit when there are more. */
    public List<Inspection> page(@Nullable Cursor after, int limit) {
        var day = "inspection.date";
        var found = after == null
                ? inspections.find()
                : inspections.find(or(lt(day, after.sortKey()), and(eq(day, after.sortKey()), lt("_id", after.id()))));
        return Await.list(found.sort(Sorts.descending(day, "_id")).limit(limit + 1), limit + 1).stream()
                .map(InspectionDocument::inspection)
                .toList();
    }

    /** Those with a finding at or below an item of the sheet. */
    public List<Inspection> withItem(String code) {
        return list(eq("inspection.findings.path", code));
    }

    public List<Inspection> withUnit(String unit) {
        return list(eq("inspection.findings.unit", unit));
    }

    private List<Inspection> list(Bson filter) {
        var found = inspections
                .find(filter)
                .sort(Sorts.descending("inspection.date", "_id"))
                .limit(MOST);
        return Await.list(found, MOST).stream()
                .map(InspectionDocument::inspection)
                .toList();
    }
}
