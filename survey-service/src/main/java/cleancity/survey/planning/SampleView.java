package cleancity.survey.planning;

import cleancity.survey.model.SamplePlan;
import cleancity.survey.model.WaveDesign;
import java.time.Instant;
import java.util.List;
import java.util.TreeMap;

/**
 * A sample plan on the wire.
 *
 * @param frame all communities that could have been drawn, so that anybody can draw again
 */
record SampleView(
        String wave,
        String area,
        String strata,
        String algorithm,
        long seed,
        Instant drawnAt,
        String frameSource,
        int answersPerCommunity,
        int invitationsPerCommunity,
        long answers,
        long invitations,
        List<Stratum> allocation,
        List<WaveDesign.Psu> psus,
        List<SamplePlan.Unit> frame) {
    /** @param of communities in the frame */
    record Stratum(String stratum, long drawn, long of) {}

    static SampleView of(SamplePlan plan) {
        var design = plan.design();
        return new SampleView(
                plan.wave(),
                plan.area(),
                design.strata().slug(),
                design.algorithm(),
                design.seed(),
                plan.drawnAt(),
                plan.frameSource(),
                plan.answers(),
                plan.invitations(),
                (long) design.psus().size() * plan.answers(),
                (long) design.psus().size() * plan.invitations(),
                allocation(plan),
                design.psus(),
                plan.frame());
    }

    private static List<Stratum> allocation(SamplePlan plan) {
        var drawn = new TreeMap<String, Long>();
        var all = new TreeMap<String, Long>();
        plan.design().psus().forEach(psu -> drawn.merge(psu.stratum(), 1L, Long::sum));
        plan.frame().forEach(unit -> all.merge(unit.stratum(), 1L, Long::sum));
        return all.entrySet().stream()
                .map(e -> new Stratum(e.getKey(), drawn.getOrDefault(e.getKey(), 0L), e.getValue()))
                .toList();
    }
}
