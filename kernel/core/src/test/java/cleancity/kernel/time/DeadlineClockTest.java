package cleancity.kernel.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DeadlineClockTest {
    private static final WorkingCalendar OFFICE = WorkingCalendar.office();
    private static final Instant MONDAY_OPENING = Instant.parse("2026-11-23T00:30:00Z");
    private static final Duration HOUR = Duration.ofHours(1);

    @Test
    void shouldMoveTheDeadlineByThePause_whenItIsResumed() {
        var clock = DeadlineClock.start(MONDAY_OPENING, Limit.hours(2))
                .pause(MONDAY_OPENING.plus(HOUR))
                .resume(MONDAY_OPENING.plus(HOUR.multipliedBy(2)));

        assertThat(clock.deadline(OFFICE)).contains(MONDAY_OPENING.plus(HOUR.multipliedBy(3)));
    }

    @Test
    void shouldHaveNoDeadlineAndKeepTheRemainder_whenItIsPaused() {
        var clock = DeadlineClock.start(MONDAY_OPENING, Limit.hours(2)).pause(MONDAY_OPENING.plus(HOUR));

        assertThat(clock.deadline(OFFICE)).isEmpty();
        assertThat(clock.remaining(OFFICE, MONDAY_OPENING.plus(Duration.ofDays(9))))
                .isEqualTo(HOUR);
        assertThat(clock.paused()).isTrue();
    }

    @Test
    void shouldKeepTheDeadlineThatPassed_whenItIsPausedAfterwards() {
        var clock =
                DeadlineClock.start(MONDAY_OPENING, Limit.hours(1)).pause(MONDAY_OPENING.plus(HOUR.multipliedBy(2)));

        assertThat(clock.deadline(OFFICE)).contains(MONDAY_OPENING.plus(HOUR));
        assertThat(clock.overdueBy(OFFICE, MONDAY_OPENING.plus(Duration.ofDays(1))))
                .isEqualTo(HOUR);
    }

    @Test
    void shouldAddTheExtension_whenMoreTimeIsGranted() {
        var clock = DeadlineClock.start(MONDAY_OPENING, Limit.hours(3)).extend(MONDAY_OPENING, Limit.days(1));

        assertThat(clock.allowed(OFFICE)).isEqualTo(Duration.ofHours(10));
        assertThat(clock.deadline(OFFICE)).contains(MONDAY_OPENING.plus(Duration.ofHours(27)));
    }

    @Test
    void shouldWarnEarly_whenAskedForAShare() {
        var clock = DeadlineClock.start(MONDAY_OPENING, Limit.hours(2));

        assertThat(clock.whenConsumed(OFFICE, HOUR)).contains(MONDAY_OPENING.plus(HOUR));
    }

    @Test
    void shouldRefuse_whenPausesMakeNoSense() {
        var running = DeadlineClock.start(MONDAY_OPENING, Limit.hours(2));
        var paused = running.pause(MONDAY_OPENING.plus(HOUR));

        assertThatIllegalArgumentException().isThrownBy(() -> running.resume(MONDAY_OPENING));
        assertThatIllegalArgumentException().isThrownBy(() -> running.pause(MONDAY_OPENING.minusMillis(1)));
        assertThatIllegalArgumentException().isThrownBy(() -> paused.pause(MONDAY_OPENING.plus(HOUR)));
        assertThatIllegalArgumentException().isThrownBy(() -> paused.resume(MONDAY_OPENING));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new DeadlineClock(
                        MONDAY_OPENING,
                        Limit.hours(1),
                        List.of(new Pause(MONDAY_OPENING, null), new Pause(MONDAY_OPENING, null)),
                        List.of()));
    }

    @Test
    void shouldAddUp_whenPausesAreRandom() {
        var random = new Random(42);
        for (int i = 0; i < 500; i++) {
            var limit = Limit.hours(1 + random.nextInt(40));
            var at = MONDAY_OPENING.minus(Duration.ofMinutes(random.nextInt(300 * 24 * 60)));
            var clock = DeadlineClock.start(at, limit);
            var paused = Duration.ZERO;
            for (int n = random.nextInt(4); n > 0; n--) {
                var from = at.plusSeconds(random.nextInt(50_000));
                at = from.plusSeconds(random.nextInt(300_000));
                paused = paused.plus(OFFICE.workingTimeBetween(from, at));
                clock = clock.pause(from).resume(at);
            }
            addsUp(clock, paused, at.plusSeconds(random.nextInt(400_000)));
        }
    }

    private static void addsUp(DeadlineClock clock, Duration paused, Instant now) {
        var allowed = clock.allowed(OFFICE);
        var consumed = clock.consumed(OFFICE, now);
        var deadline = clock.deadline(OFFICE).orElseThrow();

        assertThat(consumed)
                .isEqualTo(OFFICE.workingTimeBetween(clock.start(), now).minus(paused));
        assertThat(consumed.isNegative()).isFalse();
        assertThat(clock.consumed(OFFICE, deadline)).isEqualTo(allowed);
        assertThat(clock.remaining(OFFICE, deadline)).isZero();
        assertThat(clock.remaining(OFFICE, now).minus(clock.overdueBy(OFFICE, now)))
                .isEqualTo(allowed.minus(consumed));
        assertThat(OFFICE.isWorking(deadline.minusMillis(1))).isTrue();
        assertThat(clock.overdueBy(OFFICE, now).isPositive()).isEqualTo(consumed.compareTo(allowed) > 0);
    }
}
