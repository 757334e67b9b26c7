package cleancity.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import cleancity.complaint.model.CaseAction;
import cleancity.complaint.model.CaseFile;
import cleancity.complaint.model.CaseStatus;
import cleancity.complaint.model.Mother;
import cleancity.kernel.time.Limit;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DeadlineTest {
    private static final List<Limit> STEPS = List.of(Limit.days(1), Limit.days(3));

    @Test
    void shouldRiseLevelByLevel_whenTimeGoesOn() {
        var handling = Mother.in(CaseStatus.HANDLING);
        var due = Mother.TIME.due(handling).orElseThrow();
        var calendar = Mother.TIME.calendar(handling);

        assertThat(Mother.TIME.level(
                        handling, STEPS, handling.timeline().getLast().at()))
                .isEqualTo(-1);
        assertThat(Mother.TIME.level(handling, STEPS, due.minusSeconds(60))).isZero();
        assertThat(Mother.TIME.level(handling, STEPS, due)).isEqualTo(1);
        assertThat(Mother.TIME.level(handling, STEPS, calendar.deadline(due, Limit.days(1))))
                .isEqualTo(2);
        assertThat(Mother.TIME.level(handling, STEPS, calendar.deadline(due, Limit.days(3))))
                .isEqualTo(3);
    }

    @Test
    void shouldStandStill_whenTheClockIsPaused() {
        var paused = Mother.step(Mother.in(CaseStatus.HANDLING), Mother.full(CaseAction.PAUSE), Mother.OFFICE);

        assertThat(Mother.TIME.level(
                        paused, STEPS, paused.timeline().getLast().at().plus(Duration.ofDays(90))))
                .isEqualTo(-1);
    }

    /** Whatever pauses and extensions there are: the deadline moves by exactly as much working time. */
    @Test
    void shouldMoveByThePausesAndExtensions_whenTheyAreRandom() {
        var random = new Random(311);
        for (int round = 0; round < 300; round++) {
            var file = Mother.in(CaseStatus.HANDLING);
            var calendar = Mother.TIME.calendar(file);
            var moved = Duration.ZERO;
            var before = Mother.TIME.due(file).orElseThrow();
            for (int step = 0; step < 3; step++) {
                var at = file.timeline().getLast().at();
                if (random.nextBoolean()) {
                    var until = at.plus(Duration.ofMinutes(1 + random.nextInt(4_000)));
                    moved = moved.plus(calendar.workingTimeBetween(at, until));
                    file = act(act(file, CaseAction.PAUSE, at), CaseAction.RESUME, until);
                } else {
                    file = act(act(file, CaseAction.REQUEST_EXTENSION, at), CaseAction.APPROVE_EXTENSION, at);
                    moved = moved.plus(Duration.ofHours(2));
                }
            }

            var due = Mother.TIME.due(file).orElseThrow();
            assertThat(calendar.workingTimeBetween(before, due)).isEqualTo(moved);
        }
    }

    private static CaseFile act(CaseFile file, CaseAction action, Instant at) {
        var actor = action == CaseAction.REQUEST_EXTENSION ? Mother.HANDLER : Mother.OFFICE;
        return Mother.CASEWORK.decide(file, Mother.full(action), actor, Mother.CATALOG, at);
    }
}
