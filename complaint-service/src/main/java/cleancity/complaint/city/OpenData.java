package cleancity.complaint.city;

import cleancity.complaint.city.PublicCases.Line;
import cleancity.complaint.desk.Filters;
import cleancity.complaint.model.CaseFile;
import cleancity.complaint.store.CaseQueries;
import cleancity.kernel.documents.CsvWriter;
import cleancity.kernel.http.Answer;
import cleancity.kernel.http.Call;
import cleancity.kernel.http.Endpoints;
import cleancity.kernel.http.Json;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The wall of cases as files that anybody may take away: the newest of them, without a word that a person has written. */
public final class OpenData {
    private static final int MOST = 5_000;
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

    private final CaseQueries queries;
    private final PublicCases cases;
    private final Clock clock;

    record Point(String type, List<Double> coordinates) {}

    record Feature(String type, String id, @Nullable Point geometry, Line properties) {}

    public OpenData(CaseQueries queries, PublicCases cases, Clock clock) {
        this.queries = queries;
        this.cases = cases;
        this.clock = clock;
    }

    public void bind(Endpoints endpoints) {
        endpoints.on("downloadCasesCsv", call -> {
            var found = found(call);
            return Answer.stream("text/csv; charset=utf-8", "cases.csv", out -> csv(found, out));
        });
        endpoints.on("downloadCasesGeoJson", call -> {
            var found = found(call);
            return Answer.stream("application/geo+json", "cases.geojson", out -> geoJson(found, out));
        });
    }

    private List<CaseFile> found(Call call) {
        return queries.newestPublic(Filters.of(call), clock.instant(), null, MOST);
    }

    private void csv(List<CaseFile> found, OutputStream out) throws IOException {
        try (var csv = CsvWriter.to(out)) {
            csv.row(HEADER);
            for (var file : found) {
                var line = cases.line(file);
                var place = line.place();
                csv.row(Arrays.<@Nullable Object>asList(
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
                        line.sample()));
            }
        }
    }

    private void geoJson(List<CaseFile> found, OutputStream out) throws IOException {
        out.write("{\"type\":\"FeatureCollection\",\"features\":[".getBytes(StandardCharsets.UTF_8));
        var separator = "\n";
        for (var file : found) {
            out.write(separator.getBytes(StandardCharsets.UTF_8));
            out.write(Json.bytes(feature(withoutWords(cases.line(file)))));
            separator = ",\n";
        }
        out.write("\n]}\n".getBytes(StandardCharsets.UTF_8));
    }

    private static Feature feature(Line line) {
        var place = line.place();
        var point = place == null ? null : new Point("Point", List.of(place.lng(), place.lat()));
        return new Feature("Feature", line.id(), point, line);
    }

    private static Line withoutWords(Line line) {
        return new Line(
                line.id(),
                line.number(),
                line.category(),
                line.categoryName(),
                line.status(),
                null,
                line.area(),
                line.areaName(),
                line.place(),
                null,
                null,
                line.reportedAt(),
                line.closedAt(),
                line.joined(),
                line.unitName(),
                line.sample());
    }
}
