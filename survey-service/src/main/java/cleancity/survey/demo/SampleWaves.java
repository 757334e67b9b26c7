package cleancity.survey.demo;

import cleancity.kernel.area.AreaLevel;
import cleancity.kernel.area.Areas;
import cleancity.kernel.area.Population;
import cleancity.kernel.model.LocalText;
import cleancity.survey.estimates.planning.SamplingUnit;
import cleancity.survey.estimates.planning.SystematicPps;
import cleancity.survey.model.WaveDesign;
import cleancity.survey.start.FirstStart;
import cleancity.survey.wave.PlanWave;
import java.time.Instant;
import java.util.ArrayList;

/** The waves of the sample. */
final class SampleWaves {
    private static final int COMMUNITIES = 204;
    private static final double ADULTS = 0.8;

    private SampleWaves() {}

    /**
     * Communities drawn by PPS within towns. There are no published figures by community: the residents of a district
     * are spread evenly over its communities.
     */
    static WaveDesign.Probability drawn(Areas areas, long seed) {
        var population = Population.bundled();
        var frame = new ArrayList<SamplingUnit>();
        for (var city : areas.cities()) {
            for (var district : areas.children(city.code())) {
                var communities = areas.communitiesUnder(district.code());
                double each = population.ofDistrict(district.code()).orElse(100_000L) * ADULTS / communities.size();
                communities.forEach(community -> frame.add(new SamplingUnit(
                        areas.ancestors(community.code()).getFirst().code(), community.code(), each)));
            }
        }
        var plan = SystematicPps.draw(frame, SystematicPps.allocate(frame, COMMUNITIES), seed);
        return new WaveDesign.Probability(
                AreaLevel.TOWN,
                plan.algorithm(),
                plan.seed(),
                plan.selected().stream()
                        .map(drawn -> new WaveDesign.Psu(
                                drawn.unit().code(),
                                drawn.unit().stratum(),
                                drawn.inclusionProbability(),
                                drawn.unit().size()))
                        .toList());
    }

    static PlanWave.Plan plan(LocalText title, Instant opens, Instant closes, WaveDesign design) {
        return new PlanWave.Plan(
                title, FirstStart.QUESTIONNAIRE, null, opens, closes, FirstStart.POPULATION, design, "top2", 0.9, true);
    }
}
