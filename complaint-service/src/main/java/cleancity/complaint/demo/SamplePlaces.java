package cleancity.complaint.demo;

import cleancity.complaint.model.Where;
import cleancity.kernel.area.Area;
import cleancity.kernel.area.Areas;
import cleancity.kernel.area.Outlines;
import cleancity.kernel.area.Population;
import cleancity.kernel.geo.CoordinateSystem;
import cleancity.kernel.geo.Place;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Made-up places: every community gets a centre somewhere in its district (the outlines know no more), and some places
 * are hot spots to which problems come back.
 */
final class SamplePlaces {
    private static final int HOT_SPOTS = 36;
    private static final double HOT_SHARE = 0.3;
    private static final double SPREAD = 0.004;
    private static final double HOT_SPREAD = 0.0002;
    private static final double WEST = 116.3;
    private static final double WIDTH = 0.95;
    private static final double SOUTH = 23.4;
    private static final double HEIGHT = 0.75;

    private final Areas areas;
    private final Random random;
    private final Map<String, List<Home>> byDistrict = new LinkedHashMap<>();
    private final List<Hot> hot = new ArrayList<>();
    private final Population population = Population.bundled();

    private record Home(Area community, double lng, double lat) {}

    private record Hot(Home home, String category, String address) {}

    /** @param category the kind that comes back to a hot spot, or empty */
    record Spot(Where where, String category) {}

    SamplePlaces(Areas areas, Random random, List<String> hotCategories) {
        this.areas = areas;
        this.random = random;
        var outlines = Outlines.bundled();
        for (var district : areas.children("4451")) {
            byDistrict.put(district.code(), homes(district, outlines));
        }
        for (int i = 0; i < HOT_SPOTS; i++) {
            var home = home();
            hot.add(new Hot(
                    home,
                    hotCategories.get(random.nextInt(hotCategories.size())),
                    home.community().name() + "旁" + (1 + random.nextInt(60)) + "号"));
        }
    }

    private List<Home> homes(Area district, Outlines outlines) {
        var homes = new ArrayList<Home>();
        for (var town : areas.children(district.code())) {
            var centre = inside(district.code(), outlines);
            for (var community : areas.communitiesUnder(town.code())) {
                homes.add(new Home(community, near(centre[0], 0.015), near(centre[1], 0.015)));
            }
        }
        return homes;
    }

    private double[] inside(String district, Outlines outlines) {
        while (true) {
            double lng = WEST + random.nextDouble() * WIDTH;
            double lat = SOUTH + random.nextDouble() * HEIGHT;
            if (outlines.districtAt(lng, lat).filter(district::equals).isPresent()) {
                return new double[] {lng, lat};
            }
        }
    }

    Spot next() {
        if (random.nextDouble() < HOT_SHARE) {
            var spot = hot.get((int) (hot.size() * random.nextDouble() * random.nextDouble()));
            return new Spot(where(spot.home(), HOT_SPREAD, spot.address()), spot.category());
        }
        var home = home();
        return new Spot(where(home, SPREAD, home.community().name() + (1 + random.nextInt(200)) + "号附近"), "");
    }

    private Home home() {
        long pick = (long) (random.nextDouble() * population.city());
        for (var district : byDistrict.entrySet()) {
            pick -= population.ofDistrict(district.getKey()).orElse(0L);
            if (pick < 0) {
                return district.getValue()
                        .get(random.nextInt(district.getValue().size()));
            }
        }
        return byDistrict.values().iterator().next().getFirst();
    }

    private Where where(Home home, double spread, String address) {
        var codes = new ArrayList<>(List.of(home.community().code()));
        areas.ancestors(home.community().code()).stream().map(Area::code).forEach(codes::add);
        var place = new Place(near(home.lng(), spread), near(home.lat(), spread));
        return new Where(
                place, CoordinateSystem.GCJ02, address, home.community().code(), codes);
    }

    private double near(double centre, double spread) {
        return centre + random.nextGaussian() * spread;
    }
}
