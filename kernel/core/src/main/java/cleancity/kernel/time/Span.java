package cleancity.kernel.time;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/**
 * A stretch of one day, in minutes from midnight.
 *
 * @param from first minute that is inside, 0..1439
 * @param to first minute that is outside again, up to 1440 (24:00)
 */
public record Span(int from, int to) implements Comparable<Span> {
    private static final int END_OF_DAY = 24 * 60;

    /** Refuses an empty or backward stretch. */
    public Span {
        if (from < 0 || to > END_OF_DAY || from >= to) {
            throw new IllegalArgumentException("not a stretch of one day: minutes " + from + " to " + to);
        }
    }

    /** Reads {@code 08:30} and {@code 12:00}; {@code 24:00} is the end of the day. */
    public static Span between(String from, String to) {
        return new Span(minutes(from), minutes(to));
    }

    private static int minutes(String clock) {
        return clock.equals("24:00") ? END_OF_DAY : LocalTime.parse(clock).toSecondOfDay() / 60;
    }

    Duration length() {
        return Duration.ofMinutes(to - from);
    }

    Instant opens(LocalDate day, ZoneId zone) {
        return at(day, from, zone);
    }

    Instant closes(LocalDate day, ZoneId zone) {
        return at(day, to, zone);
    }

    private static Instant at(LocalDate day, int minute, ZoneId zone) {
        return day.atStartOfDay().plusMinutes(minute).atZone(zone).toInstant();
    }

    @Override
    public int compareTo(Span other) {
        return Integer.compare(from, other.from);
    }
}
