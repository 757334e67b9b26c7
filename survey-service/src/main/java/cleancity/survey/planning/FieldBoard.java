package cleancity.survey.planning;

import cleancity.kernel.area.Area;
import cleancity.kernel.area.Areas;
import cleancity.kernel.model.Actor;
import cleancity.kernel.model.Refusal;
import cleancity.kernel.model.Role;
import cleancity.survey.model.Counts;
import cleancity.survey.model.SamplePlan;
import cleancity.survey.model.SurveyRule;
import cleancity.survey.model.Wave;
import cleancity.survey.model.WaveDesign;
import cleancity.survey.store.SamplePlanStore;
import cleancity.survey.tally.TallyBoard;
import cleancity.survey.wave.WaveCatalog;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * Which communities lag: answers wanted and counted per community, beside the share of the wave's time that has passed.
 * Costs one look at each community's own count.
 */
public final class FieldBoard {
    private final WaveCatalog catalog;
    private final SamplePlanStore plans;
    private final TallyBoard board;
    private final Areas areas;
    private final Clock clock;

    public FieldBoard(WaveCatalog catalog, SamplePlanStore plans, TallyBoard board, Areas areas, Clock clock) {
        this.catalog = catalog;
        this.plans = plans;
        this.board = board;
        this.areas = areas;
        this.clock = clock;
    }

    /**
     * The communities of an area.
     *
     * @param perCommunity answers wanted in each; the sample plan's when null
     */
    public FieldState of(Actor actor, String waveId, String area, @Nullable Integer perCommunity) {
        actor.requireAny(Role.ADMINISTRATOR, Role.OFFICE, Role.INSPECTOR, Role.ANALYST);
        if (areas.find(area).isEmpty()) {
            throw new Refusal.NotFound(SurveyRule.NO_SUCH_AREA);
        }
        var wave = catalog.get(waveId).wave();
        var plan = plans.find(waveId).filter(each -> each.isOf(wave)).orElse(null);
        int wanted = wanted(plan, perCommunity);
        double elapsed = elapsed(wave, clock.instant());
        var rows = areas.communitiesUnder(area).stream()
                .filter(community -> asks(wave.design(), community.code()))
                .map(community -> row(wave, community, wanted, elapsed))
                .sorted(Comparator.comparingDouble(FieldRow::behind).reversed().thenComparing(row -> row.area()
                        .code()))
                .toList();
        long got = rows.stream().mapToLong(FieldRow::got).sum();
        return new FieldState(
                wave,
                elapsed,
                rows.size(),
                (long) wanted * rows.size(),
                got,
                elapsed * wanted * rows.size(),
                rows.stream().filter(row -> row.behind() >= 1).count(),
                plan == null ? 0 : (long) plan.invitations() * rows.size(),
                rows);
    }

    private FieldRow row(Wave wave, Area community, int wanted, double elapsed) {
        Counts counts = board.of(wave.id(), community.code()).counts();
        double due = wanted * elapsed;
        var town = areas.ancestors(community.code()).getFirst().name();
        return new FieldRow(community, town, wanted, counts.n(), due, due - counts.n());
    }

    private static int wanted(@Nullable SamplePlan plan, @Nullable Integer perCommunity) {
        if (perCommunity != null) {
            return perCommunity;
        }
        if (plan == null) {
            throw new Refusal.Invalid("perCommunity", SurveyRule.EXPECTED_UNKNOWN);
        }
        return plan.answers();
    }

    private static boolean asks(WaveDesign design, String community) {
        return !(design instanceof WaveDesign.Probability sample)
                || sample.psu(community).isPresent();
    }

    /** A wave that is closed early has had all of its time: {@code closesAt} moved with it. */
    static double elapsed(Wave wave, Instant now) {
        double whole = Duration.between(wave.opensAt(), wave.closesAt()).toMillis();
        return Math.clamp(Duration.between(wave.opensAt(), now).toMillis() / whole, 0, 1);
    }
}
