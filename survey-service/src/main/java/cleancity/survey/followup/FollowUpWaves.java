package cleancity.survey.followup;

import cleancity.survey.model.FollowUpKind;
import cleancity.survey.model.Wave;
import cleancity.survey.model.WaveDesign;
import cleancity.survey.store.WaveStore;
import cleancity.survey.wave.MoveWave;
import cleancity.survey.wave.PlanWave;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Optional;

/**
 * The standing waves: one for each kind and month, in which people are asked about whatever was over in that month, for
 * fifteen days beyond its end. Their id follows from kind and month, so every replica plans the same one.
 */
public final class FollowUpWaves {
    private static final ZoneId CITY = ZoneId.of("Asia/Shanghai");
    private static final int DAYS_AFTER = 15;
    private static final String FORMULA = "top2";
    private static final double TARGET = 0.9;

    private final WaveStore waves;
    private final PlanWave plan;
    private final MoveWave move;
    private final Clock clock;

    public FollowUpWaves(WaveStore waves, PlanWave plan, MoveWave move, Clock clock) {
        this.waves = waves;
        this.plan = plan;
        this.move = move;
        this.clock = clock;
    }

    /** The open wave that asks about what was over then; empty when it has closed, so old facts ask nobody. */
    Optional<Wave> of(FollowUpKind kind, Instant over) {
        var month = YearMonth.from(over.atZone(CITY));
        var id = FollowUpForms.id(kind) + "-" + month;
        var closes = month.atEndOfMonth()
                .plusDays(DAYS_AFTER)
                .atTime(23, 59, 59)
                .atZone(CITY)
                .toInstant();
        if (!clock.instant().isBefore(closes)) {
            return Optional.empty();
        }
        return taking(id).or(() -> {
            var opens = month.atDay(1).atStartOfDay(CITY).toInstant();
            var _ = plan.plan(id, planned(kind, month, opens, closes));
            move.bring(id);
            return taking(id);
        });
    }

    private Optional<Wave> taking(String id) {
        return waves.find(id).filter(wave -> wave.takesAnswersAt(clock.instant()));
    }

    private static PlanWave.Plan planned(FollowUpKind kind, YearMonth month, Instant opens, Instant closes) {
        return new PlanWave.Plan(
                FollowUpForms.title(kind, month.getYear(), month.getMonthValue()),
                FollowUpForms.id(kind),
                null,
                opens,
                closes,
                FollowUpForms.population(kind),
                new WaveDesign.FollowUp(kind),
                FORMULA,
                TARGET,
                false);
    }
}
