package cleancity.survey.planning;

import cleancity.kernel.area.AreaLevel;
import cleancity.kernel.area.Areas;
import cleancity.kernel.area.Population;
import cleancity.kernel.model.Actor;
import cleancity.kernel.model.Refusal;
import cleancity.kernel.model.Role;
import cleancity.survey.estimates.planning.SamplingUnit;
import cleancity.survey.estimates.planning.SystematicPps;
import cleancity.survey.model.SamplePlan;
import cleancity.survey.model.SurveyRule;
import cleancity.survey.model.Wave;
import cleancity.survey.model.WaveDesign;
import cleancity.survey.store.SamplePlanStore;
import cleancity.survey.store.WaveStore;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Draws the communities of a planned wave with probability proportional to size. A wave is drawn once: who could draw
 * again until the sample pleases would prove nothing. Should the wave have missed its plan, the next call hands it the
 * plan that was drawn first.
 */
public final class DrawSample {
    private final WaveStore waves;
    private final SamplePlanStore plans;
    private final Areas areas;
    private final SampleFrame frames;
    private final LongSupplier seeds;
    private final Clock clock;

    /**
     * What is wanted.
     *
     * @param seed of the random numbers; a fresh one is taken and recorded when null
     * @param sizes community to people of the population there; even spread where missing
     * @param without communities that are not surveyed
     */
    public record Wanted(
            String area,
            AreaLevel strata,
            int communities,
            int answers,
            double responseRate,
            @Nullable Long seed,
            Map<String, Double> sizes,
            Set<String> without) {}

    public DrawSample(WaveStore waves, SamplePlanStore plans, Areas areas, LongSupplier seeds, Clock clock) {
        this.waves = waves;
        this.plans = plans;
        this.areas = areas;
        this.frames = new SampleFrame(areas, Population.bundled());
        this.seeds = seeds;
        this.clock = clock;
    }

    /** @throws Refusal.Conflict when the wave has been drawn */
    public SamplePlan draw(Actor actor, String waveId, Wanted wanted) {
        actor.requireAny(Role.OFFICE, Role.ADMINISTRATOR);
        var wave = wave(waveId);
        var kept = plans.find(waveId).orElseGet(() -> fresh(wave, wanted));
        if (kept.isOf(wave)) {
            throw drawn(kept);
        }
        var _ = waves.change(waveId, each -> each.drawn(kept.design()), _ -> List.of());
        return kept;
    }

    public SamplePlan read(Actor actor, String waveId) {
        actor.requireAny(Role.ADMINISTRATOR, Role.OFFICE, Role.INSPECTOR, Role.ANALYST);
        return plans.find(wave(waveId).id()).orElseThrow(() -> new Refusal.NotFound(SurveyRule.NO_SUCH_SAMPLE));
    }

    private SamplePlan fresh(Wave wave, Wanted wanted) {
        if (areas.find(wanted.area()).isEmpty()) {
            throw new Refusal.Invalid("/area", SurveyRule.NO_SUCH_AREA);
        }
        var frame = frames.of(wanted.area(), wanted.strata(), wanted.sizes(), wanted.without());
        var design = design(frame, wanted);
        var _ = wave.drawn(design); // refuses a wave that is open or closed
        var plan = new SamplePlan(
                wave.id(),
                wanted.area(),
                design,
                clock.instant().truncatedTo(ChronoUnit.MILLIS), // as the store keeps it
                wanted.sizes().isEmpty() ? SampleFrame.EVEN : SampleFrame.GIVEN,
                frame.stream()
                        .map(unit -> new SamplePlan.Unit(unit.code(), unit.stratum(), unit.size()))
                        .toList(),
                wanted.answers(),
                (int) Math.ceil(wanted.answers() / wanted.responseRate() - 1e-9));
        var kept = plans.keepFirst(plan);
        if (!kept.equals(plan)) {
            throw drawn(kept); // somebody else was faster
        }
        return kept;
    }

    private WaveDesign.Probability design(List<SamplingUnit> frame, Wanted wanted) {
        long seed = wanted.seed() == null ? seeds.getAsLong() : wanted.seed();
        try {
            var plan = SystematicPps.draw(frame, SystematicPps.allocate(frame, wanted.communities()), seed);
            var psus = plan.selected().stream()
                    .map(unit -> new WaveDesign.Psu(
                            unit.unit().code(),
                            unit.unit().stratum(),
                            unit.inclusionProbability(),
                            unit.unit().size()))
                    .toList();
            return new WaveDesign.Probability(wanted.strata(), plan.algorithm(), plan.seed(), psus);
        } catch (IllegalArgumentException _) {
            long strata = frame.stream().map(SamplingUnit::stratum).distinct().count();
            throw new Refusal.Conflict(
                    SurveyRule.SAMPLE_NOT_POSSIBLE,
                    Map.of("units", frame.size(), "strata", strata, "wanted", wanted.communities()));
        }
    }

    private Wave wave(String id) {
        return waves.find(id).orElseThrow(() -> new Refusal.NotFound(SurveyRule.NO_SUCH_WAVE));
    }

    private static Refusal.Conflict drawn(SamplePlan plan) {
        return new Refusal.Conflict(
                SurveyRule.SAMPLE_ALREADY_DRAWN, Map.of("seed", plan.design().seed()));
    }
}
