package cleancity.survey.planning;

import cleancity.kernel.area.Area;
import cleancity.kernel.area.AreaLevel;
import cleancity.kernel.area.Areas;
import cleancity.kernel.area.Population;
import cleancity.survey.estimates.planning.SamplingUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The communities that can be drawn, by area code. Without sizes given, the residents of a district are spread evenly
 * over its communities: nothing finer is published.
 */
final class SampleFrame {
    static final String EVEN = "区县常住人口在各社区间平均分配 (even spread of each district's residents)";
    static final String GIVEN = "随请求给出 (given with the request)";

    private static final double UNKNOWN_DISTRICT = 100_000;

    private final Areas areas;
    private final Population population;

    SampleFrame(Areas areas, Population population) {
        this.areas = areas;
        this.population = population;
    }

    /**
     * The frame of an area.
     *
     * @param sizes community to its size; a community without one is as large as the even spread makes it
     * @param without communities that are not surveyed, e.g. outside the built-up area
     */
    List<SamplingUnit> of(String area, AreaLevel strata, Map<String, Double> sizes, Set<String> without) {
        var even = new HashMap<String, Double>();
        var left = new HashSet<>(without);
        var frame = new ArrayList<SamplingUnit>();
        for (var community : areas.communitiesUnder(area)) {
            if (!left.contains(community.code())) {
                var size = sizes.getOrDefault(community.code(), evenSize(community, even));
                frame.add(new SamplingUnit(stratum(community, strata), community.code(), size));
            }
        }
        return frame;
    }

    private String stratum(Area community, AreaLevel level) {
        return areas.codeAt(community.code(), level).orElse(community.code());
    }

    private double evenSize(Area community, Map<String, Double> known) {
        var district = areas.codeAt(community.code(), AreaLevel.DISTRICT).orElse("");
        return known.computeIfAbsent(
                district,
                code -> population.ofDistrict(code).map(Long::doubleValue).orElse(UNKNOWN_DISTRICT)
                        / Math.max(1, areas.communitiesUnder(code).size()));
    }
}
