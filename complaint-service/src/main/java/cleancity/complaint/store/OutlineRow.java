package cleancity.complaint.store;

import cleancity.complaint.model.CaseOutline;
import cleancity.complaint.model.CaseStatus;
import cleancity.complaint.model.PlacedCase;
import cleancity.kernel.geo.Place;
import com.mongodb.client.model.Projections;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** Reads of a stored case only what the figures need: a twentieth of the document. */
final class OutlineRow {
    static final Bson FIELDS = Projections.fields(
            Projections.excludeId(),
            Projections.include(
                    "status",
                    "category",
                    "group",
                    "unit",
                    "reportedAt",
                    "dueAt",
                    "supervision",
                    "file.report.where.area",
                    "file.progress.mergedInto",
                    "file.progress.filedAt",
                    "file.progress.onTime",
                    "file.progress.extensions",
                    "file.progress.reworks",
                    "file.progress.dispatchedAt",
                    "file.progress.finishedAt"));

    /** The same with the place. */
    static final Bson PLACED = Projections.fields(
            FIELDS, Projections.include("_id", "location", "file.report.where.address", "file.progress.reopenings"));

    private OutlineRow() {}

    /** Of a row that has a location. */
    static PlacedCase placed(Document row) {
        var at = row.getEmbedded(List.of("location", "coordinates"), List.<Double>of());
        return new PlacedCase(
                row.getString("_id"),
                of(row),
                row.getEmbedded(List.of("file", "progress", "reopenings"), 0),
                new Place(at.get(0), at.get(1)),
                row.getEmbedded(List.of("file", "report", "where", "address"), String.class));
    }

    static CaseOutline of(Document row) {
        var progress = row.getEmbedded(List.of("file", "progress"), new Document());
        return new CaseOutline(
                row.getEmbedded(List.of("file", "report", "where", "area"), ""),
                row.getString("category"),
                row.getString("group"),
                row.getString("unit"),
                CaseStatus.ofWire(row.getString("status")),
                progress.getString("mergedInto") != null,
                progress.get("filedAt") != null,
                row.getDate("reportedAt").toInstant(),
                instant(row.getDate("dueAt")),
                progress.getBoolean("onTime"),
                progress.getInteger("extensions", 0),
                progress.getInteger("reworks", 0),
                row.getInteger("supervision", 0),
                instant(progress.getDate("dispatchedAt")),
                instant(progress.getDate("finishedAt")));
    }

    private static @Nullable Instant instant(@Nullable Date date) {
        return date == null ? null : date.toInstant();
    }
}
