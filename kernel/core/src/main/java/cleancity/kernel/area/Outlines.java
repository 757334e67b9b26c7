package cleancity.kernel.area;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The outlines of the districts, simplified, their coordinate system not stated by the source: up to some hundred metres
 * off. For display and coarse checks ("this report is not in our city") only; never to decide who is responsible.
 */
public final class Outlines {
    private final byte[] geoJson;
    private final Map<String, List<List<Ring>>> districts = new LinkedHashMap<>();

    private Outlines(byte[] geoJson) throws IOException {
        this.geoJson = geoJson;
        for (var feature : new JsonMapper().readTree(geoJson).path("features")) {
            districts.put(feature.path("id").asString(), polygons(feature.path("geometry")));
        }
    }

    /** The outlines of the product's own file, see SOURCES.md. */
    public static Outlines bundled() {
        try (var stream = AreaFile.resource("districts.geojson")) {
            return new Outlines(stream.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The file as it is: a GeoJSON FeatureCollection whose ids are district codes. */
    public byte[] geoJson() {
        return geoJson.clone();
    }

    /** The code of the district around a position in degrees, coarsely; empty outside all of them. */
    public Optional<String> districtAt(double lng, double lat) {
        return districts.entrySet().stream()
                .filter(district -> district.getValue().stream().anyMatch(polygon -> contains(polygon, lng, lat)))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** The first ring is the shore, the others are holes. */
    private static boolean contains(List<Ring> polygon, double lng, double lat) {
        return polygon.getFirst().contains(lng, lat)
                && polygon.stream().skip(1).noneMatch(hole -> hole.contains(lng, lat));
    }

    private static List<List<Ring>> polygons(JsonNode geometry) {
        var coordinates = geometry.path("coordinates");
        List<List<Ring>> polygons = new ArrayList<>();
        if (geometry.path("type").asString().equals("Polygon")) {
            polygons.add(rings(coordinates));
        } else {
            coordinates.forEach(polygon -> polygons.add(rings(polygon)));
        }
        return polygons;
    }

    private static List<Ring> rings(JsonNode polygon) {
        List<Ring> rings = new ArrayList<>();
        polygon.forEach(positions -> rings.add(new Ring(positions)));
        return rings;
    }
}
