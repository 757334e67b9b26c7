package cleancity.launcher.sample;

import java.util.ArrayList;
import java.util.List;

/**
 * A town or street of the city.
 *
 * @param lng longitude of a made-up place in it, WGS84
 */
record SampleTown(String code, String name, double lng, double lat) {
    private static final List<String> DISTRICTS = List.of("445102", "445103", "445122");
    private static final double LNG = 116.55;
    private static final double LAT = 23.62;
    private static final double STEP = 0.012;
    private static final int PER_DISTRICT = 6;

    /** A few of each district. */
    static List<SampleTown> of(PublicApi office) {
        var towns = new ArrayList<SampleTown>();
        for (var district : DISTRICTS) {
            var areas = office.get("/api/areas?parent=" + district).path("items");
            for (int i = 0; i < Math.min(PER_DISTRICT, areas.size()); i++) {
                var area = areas.get(i);
                int n = towns.size();
                int row = n / PER_DISTRICT;
                towns.add(new SampleTown(
                        area.path("code").asString(),
                        area.path("name").asString(),
                        LNG + STEP * (n % PER_DISTRICT),
                        LAT + STEP * row));
            }
        }
        return towns;
    }

    /** A little further on, so that places do not lie on one another. */
    SampleTown moved(int steps) {
        return new SampleTown(code, name, lng + steps * 0.0007, lat + steps * 0.0005);
    }
}
