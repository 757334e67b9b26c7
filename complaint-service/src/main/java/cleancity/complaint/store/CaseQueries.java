package cleancity.complaint.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.nearSphere;
import static com.mongodb.client.model.Filters.nin;
import static com.mongodb.client.model.Filters.or;

import cleancity.complaint.model.CaseFile;
import cleancity.complaint.model.CaseOutline;
import cleancity.complaint.model.CaseStatus;
import cleancity.complaint.model.PlacedCase;
import cleancity.kernel.geo.Place;
import cleancity.kernel.ids.Cursor;
import cleancity.kernel.mongo.Await;
import com.mongodb.client.model.Accumulators;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.geojson.Point;
import com.mongodb.client.model.geojson.Position;
import com.mongodb.reactivestreams.client.MongoCollection;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** Lists and counts of cases. */
public final class CaseQueries {
    private static final int BATCH = 200;
    private static final int OUTLINES = 2_000;
    private static final int MOST_DAYS = 5_000;

    private final MongoCollection<CaseDocument> cases;

    public CaseQueries(CaseStore store) {
        this.cases = store.collection();
    }

    /** One more than the limit, if there are that many: the caller sees whether there is a next page. */
    public List<CaseFile> newest(CaseFilter filter, Instant now, @Nullable Cursor after, int limit) {
        return page(filter.toBson(now), "reportedAt", false, after, limit);
    }

    /** Of those that were found true on site, the newest; one more than the limit, if there are that many. */
    public List<CaseFile> newestPublic(CaseFilter filter, Instant now, @Nullable Cursor after, int limit) {
        var found = nin("status", CaseStatus.RECEIVED.wire(), CaseStatus.VOIDED.wire());
        return page(and(filter.toBson(now), found), "reportedAt", false, after, limit);
    }

    /** Those whose clock runs, first what is due first. */
    public List<CaseFile> dueFirst(CaseFilter filter, Instant now, @Nullable Cursor after, int limit) {
        var running = and(filter.toBson(now), eq("open", true), gt("dueAt", Instant.EPOCH));
        return page(running, "dueAt", true, after, limit);
    }

    public List<CaseFile> reportedBy(String residentId, @Nullable Cursor after, int limit) {
        return page(eq("reporterIds", residentId), "reportedAt", false, after, limit);
    }

    /** Open cases of a group around a place, nearest first. */
    public List<CaseFile> openAround(Place place, String group, int metres, int limit) {
        var point = new Point(new Position(place.lng(), place.lat()));
        var near = and(eq("group", group), eq("open", true), nearSphere("location", point, (double) metres, null));
        return domain(Await.list(cases.find(near).limit(limit), limit));
    }

    /** How many cases of the filter stand where. */
    public Map<String, Integer> byStatus(CaseFilter filter, Instant now) {
        var counts = new LinkedHashMap<String, Integer>();
        var groups = cases.withDocumentClass(Document.class)
                .aggregate(List.of(
                        Aggregates.match(filter.toBson(now)), Aggregates.group("$status", Accumulators.sum("n", 1))));
        Await.list(groups, 20).forEach(row -> counts.put(row.getString("_id"), row.getInteger("n")));
        return counts;
    }

    public int count(CaseFilter filter, Instant now) {
        return Math.toIntExact(Await.one(cases.countDocuments(filter.toBson(now))));
    }

    public int countSupervised(CaseFilter filter, Instant now) {
        return Math.toIntExact(
                Await.one(cases.countDocuments(and(filter.toBson(now), eq("open", true), gt("supervision", 0)))));
    }

    /** Cases with a contact of this search key, newest first. */
    public List<CaseFile> withContact(String searchKey, int limit) {
        return domain(Await.list(
                cases.find(eq("contactKey", searchKey))
                        .sort(Sorts.descending("reportedAt", "_id"))
                        .limit(limit),
                limit));
    }

    /** Closed before an instant and still with a contact. */
    public List<CaseFile> closedWithContact(Instant before, int limit) {
        var old = and(lt("closedAt", before), gt("contactKey", ""));
        return domain(Await.list(cases.find(old).limit(limit), limit));
    }

    /** Open cases whose running clock is at risk or over. */
    public void eachPressing(Instant now, Consumer<CaseFile> action) {
        Await.each(
                cases.find(and(eq("open", true), lte("warnAt", now))),
                BATCH,
                document -> action.accept(document.toDomain()));
    }

    /**
     * Cases reported in a period, newest first.
     *
     * @param categories any of these; all when empty
     * @param open null for both
     */
    public List<CaseFile> reported(
            List<String> categories, @Nullable Boolean open, Instant from, Instant to, int skip, int limit) {
        var all = new ArrayList<Bson>(List.of(gte("reportedAt", from), lte("reportedAt", to)));
        if (!categories.isEmpty()) {
            all.add(in("category", categories));
        }
        if (open != null) {
            all.add(eq("open", open));
        }
        var found = cases.find(and(all))
                .sort(Sorts.descending("reportedAt", "_id"))
                .skip(skip)
                .limit(limit);
        return domain(Await.list(found, limit));
    }

    /** Every case of the filter, newest first, without ever holding many. */
    public void each(CaseFilter filter, Instant now, Consumer<CaseFile> action) {
        Await.each(
                cases.find(filter.toBson(now)).sort(Sorts.descending("reportedAt", "_id")),
                BATCH,
                document -> action.accept(document.toDomain()));
    }

    /** Of every case of the filter what the figures need. */
    public void eachOutline(CaseFilter filter, Instant now, Consumer<CaseOutline> action) {
        Await.each(
                cases.withDocumentClass(Document.class)
                        .find(filter.toBson(now))
                        .projection(OutlineRow.FIELDS)
                        .batchSize(OUTLINES),
                OUTLINES,
                row -> action.accept(OutlineRow.of(row)));
    }

    /** Of every case of the filter that has a position what the comparison of spots needs. */
    public void eachPlaced(CaseFilter filter, Instant now, Consumer<PlacedCase> action) {
        Await.each(
                cases.withDocumentClass(Document.class)
                        .find(and(filter.toBson(now), gt("location.type", "")))
                        .projection(OutlineRow.PLACED)
                        .batchSize(OUTLINES),
                OUTLINES,
                row -> action.accept(OutlineRow.placed(row)));
    }

    /** How many cases of the filter were reported on each day of the city. */
    public Map<LocalDate, Integer> byDay(CaseFilter filter, Instant now) {
        var day = new Document(
                "$dateToString",
                new Document("date", "$reportedAt").append("format", "%Y-%m-%d").append("timezone", "+08:00"));
        var groups = cases.withDocumentClass(Document.class)
                .aggregate(
                        List.of(Aggregates.match(filter.toBson(now)), Aggregates.group(day, Accumulators.sum("n", 1))));
        var counts = new HashMap<LocalDate, Integer>();
        Await.list(groups, MOST_DAYS)
                .forEach(row -> counts.put(LocalDate.parse(row.getString("_id")), row.getInteger("n")));
        return counts;
    }

    private List<CaseFile> page(Bson filter, String field, boolean ascending, @Nullable Cursor after, int limit) {
        var all = new ArrayList<Bson>(List.of(filter));
        if (after != null) {
            all.add(after(field, ascending, after));
        }
        var order = ascending ? Sorts.ascending(field, "_id") : Sorts.descending(field, "_id");
        return domain(Await.list(cases.find(and(all)).sort(order).limit(limit + 1), limit + 1));
    }

    private static Bson after(String field, boolean ascending, Cursor cursor) {
        var at = Instant.ofEpochMilli(Long.parseLong(cursor.sortKey()));
        return ascending
                ? or(gt(field, at), and(eq(field, at), gt("_id", cursor.id())))
                : or(lt(field, at), and(eq(field, at), lt("_id", cursor.id())));
    }

    private static List<CaseFile> domain(List<CaseDocument> documents) {
        return documents.stream().map(CaseDocument::toDomain).toList();
    }
}
