package cleancity.complaint.map;

import cleancity.complaint.desk.Filters;
import cleancity.complaint.store.CaseMap;
import cleancity.complaint.store.Cluster;
import cleancity.kernel.geo.Place;
import cleancity.kernel.http.Answer;
import cleancity.kernel.http.Call;
import cleancity.kernel.http.Endpoints;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** GeoJSON for the map. Cases without a position come as one feature without a geometry, so that nothing is left out. */
public final class MapRoutes {
    private static final double WORLD = 360;
    private static final int CELLS_ACROSS_A_TILE = 4;
    private static final int CLOSEST = 20;

    private final CaseMap map;
    private final Clock clock;

    record Geometry(String type, List<Double> coordinates) {
        static @Nullable Geometry of(@Nullable Place place) {
            return place == null ? null : new Geometry("Point", List.of(place.lng(), place.lat()));
        }
    }

    record Properties(int count, int open, @Nullable String caseId) {}

    record Feature(String type, @Nullable Geometry geometry, Properties properties) {}

    record Collection(String type, int total, List<Feature> features) {}

    public MapRoutes(CaseMap map, Clock clock) {
        this.map = map;
        this.clock = clock;
    }

    public void bind(Endpoints endpoints) {
        endpoints.on("listClusters", this::clusters);
    }

    private Answer clusters(Call call) {
        int zoom = Math.min(CLOSEST, call.query("zoom").map(Integer::valueOf).orElse(12));
        double cell = WORLD / Math.pow(2, zoom) / CELLS_ACROSS_A_TILE;
        var found = map.clusters(Filters.of(call), clock.instant(), cell);
        var features = found.stream().map(MapRoutes::feature).toList();
        int total = found.stream().mapToInt(Cluster::count).sum();
        return Answer.ok(new Collection("FeatureCollection", total, features));
    }

    private static Feature feature(Cluster cluster) {
        var single = Optional.of(cluster.first()).filter(_ -> cluster.count() == 1);
        return new Feature(
                "Feature",
                Geometry.of(cluster.centre()),
                new Properties(cluster.count(), cluster.open(), single.orElse(null)));
    }
}
