package cleancity.complaint.city;

import cleancity.kernel.documents.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Public cases for spreadsheets. */
final class CasesCsv {
    private static final String[] HEADER = {
        "number",
        "category",
        "category_name",
        "status",
        "area",
        "area_name",
        "lng",
        "lat",
        "reported_at",
        "closed_at",
        "joined",
        "unit",
        "sample"
    };

    private CasesCsv() {}

    static void write(List<PublicLine> lines, OutputStream out) throws IOException {
        try (var csv = CsvWriter.to(out)) {
            csv.row(HEADER);
            for (var line : lines) {
                csv.row(cells(line));
            }
        }
    }

    private static List<@Nullable Object> cells(PublicLine line) {
        var place = line.place();
        return Arrays.<@Nullable Object>asList(
                line.number(),
                line.category(),
                line.categoryName(),
                line.status(),
                line.area(),
                line.areaName(),
                place == null ? null : place.lng(),
                place == null ? null : place.lat(),
                line.reportedAt(),
                line.closedAt(),
                line.joined(),
                line.unitName(),
                line.sample());
    }
}
