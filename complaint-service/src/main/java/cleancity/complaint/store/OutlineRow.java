package cleancity.complaint.store;

import cleancity.complaint.model.CaseOutline;
import cleancity.complaint.model.CaseStatus;
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

    private OutlineRow() {}

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
