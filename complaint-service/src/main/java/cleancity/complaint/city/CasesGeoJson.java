package cleancity.complaint.city;

import cleancity.kernel.http.Json;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Public cases for maps. */
final class CasesGeoJson {
    record Point(String type, List<Double> coordinates) {}

    record Feature(String type, String id, @Nullable Point geometry, PublicLine properties) {}

    private CasesGeoJson() {}

    static void write(List<PublicLine> lines, OutputStream out) throws IOException {
        out.write("{\"type\":\"FeatureCollection\",\"features\":[".getBytes(StandardCharsets.UTF_8));
        var separator = "\n";
        for (var line : lines) {
            out.write(separator.getBytes(StandardCharsets.UTF_8));
            out.write(Json.bytes(feature(line)));
            separator = ",\n";
        }
        out.write("\n]}\n".getBytes(StandardCharsets.UTF_8));
    }

    private static Feature feature(PublicLine line) {
        var place = line.place();
        var point = place == null ? null : new Point("Point", List.of(place.lng(), place.lat()));
        return new Feature("Feature", line.id(), point, line);
    }
}
