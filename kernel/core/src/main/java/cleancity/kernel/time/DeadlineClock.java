package cleancity.kernel.time;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The clock of one deadline: it starts, may be paused and resumed, and may be given more time. It holds only what
 * happened; every figure is worked out with a calendar. Durations are working time and never negative. Immutable: each
 * change returns a new clock.
 *
 * @param start when the limit began to run
 * @param limit the time allowed at first
 * @param pauses in order of time, not overlapping; only the last may be open
 * @param extensions what was added to the limit
 */
public record DeadlineClock(Instant start, Limit limit, List<Pause> pauses, List<Extension> extensions) {
    /** Refuses pauses that overlap, stand out of order or begin before the start. */
    public DeadlineClock {
        pauses = List.copyOf(pauses);
        extensions = List.copyOf(extensions);
        var free = start;
        for (var pause : pauses) {
            if (free == null || pause.from().isBefore(free)) {
                throw new IllegalArgumentException("pauses must follow the start and each other: " + pauses);
            }
            free = pause.to();
        }
    }

    public static DeadlineClock start(Instant at, Limit limit) {
        return new DeadlineClock(at, limit, List.of(), List.of());
    }

    /** Stops the clock; refuses when it stands already. */
    public DeadlineClock pause(Instant at) {
        var all = new ArrayList<>(pauses);
        all.add(new Pause(at, null));
        return new DeadlineClock(start, limit, all, extensions);
    }

    /** Lets the clock go on; refuses when it runs already. */
    public DeadlineClock resume(Instant at) {
        if (!paused()) {
            throw new IllegalArgumentException("a running clock cannot be resumed");
        }
        var all = new ArrayList<>(pauses);
        all.add(new Pause(all.removeLast().from(), at));
        return new DeadlineClock(start, limit, all, extensions);
    }

    /** Adds to the limit. */
    public DeadlineClock extend(Instant grantedAt, Limit more) {
        var all = new ArrayList<>(extensions);
        all.add(new Extension(grantedAt, more));
        return new DeadlineClock(start, limit, pauses, all);
    }

    /** Whether the clock stands still. */
    public boolean paused() {
        return !pauses.isEmpty() && pauses.getLast().open();
    }

    /** The limit with all extensions. */
    public Duration allowed(WorkingCalendar calendar) {
        return extensions.stream()
                .map(extension -> calendar.length(extension.limit()))
                .reduce(calendar.length(limit), Duration::plus);
    }

    /** When the allowed time runs out; empty while the clock stands still before that. */
    public Optional<Instant> deadline(WorkingCalendar calendar) {
        return whenConsumed(calendar, allowed(calendar));
    }

    /**
     * When that much time will have been consumed, e.g. four fifths of {@link #allowed} for an early warning; empty
     * while the clock stands still before that.
     */
    public Optional<Instant> whenConsumed(WorkingCalendar calendar, Duration amount) {
        var left = amount;
        var from = start;
        for (var pause : pauses) {
            var ran = calendar.workingTimeBetween(from, pause.from());
            if (left.compareTo(ran) <= 0) {
                break;
            }
            if (pause.to() == null) {
                return Optional.empty();
            }
            left = left.minus(ran);
            from = pause.to();
        }
        return Optional.of(calendar.addWorkingTime(from, left));
    }

    /** The working time that ran until now, pauses taken out; it goes on past the deadline. */
    public Duration consumed(WorkingCalendar calendar, Instant now) {
        var sum = calendar.workingTimeBetween(start, now);
        for (var pause : pauses) {
            var end = pause.to() == null || pause.to().isAfter(now) ? now : pause.to();
            sum = sum.minus(calendar.workingTimeBetween(pause.from(), end));
        }
        return sum;
    }

    /** What is left of the allowed time; zero from the deadline on. */
    public Duration remaining(WorkingCalendar calendar, Instant now) {
        return notNegative(allowed(calendar).minus(consumed(calendar, now)));
    }

    /** By how much the allowed time is overdrawn; zero up to the deadline. */
    public Duration overdueBy(WorkingCalendar calendar, Instant now) {
        return notNegative(consumed(calendar, now).minus(allowed(calendar)));
    }

    private static Duration notNegative(Duration duration) {
        return duration.isNegative() ? Duration.ZERO : duration;
    }
}
