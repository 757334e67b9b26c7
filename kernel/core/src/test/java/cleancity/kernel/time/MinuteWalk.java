package cleancity.kernel.time;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.Set;

/**
 * Works out office time the slow and obvious way, minute by minute, sharing no code with the calendar. Knows the year
 * 2026 only, typed in from the notice 国办发明电〔2025〕7号 by its ranges.
 */
final class MinuteWalk {
    private static final Set<LocalDate> OFF = new HashSet<>();
    private static final Set<LocalDate> MAKE_UP = new HashSet<>();

    static {
        off("2026-01-01", 3);
        off("2026-02-15", 9);
        off("2026-04-04", 3);
        off("2026-05-01", 5);
        off("2026-06-19", 3);
        off("2026-09-25", 3);
        off("2026-10-01", 7);
        for (var day : "01-04 02-14 02-28 05-09 09-20 10-10".split(" ")) {
            MAKE_UP.add(LocalDate.parse("2026-" + day));
        }
    }

    private MinuteWalk() {}

    private static void off(String first, int days) {
        for (int i = 0; i < days; i++) {
            OFF.add(LocalDate.parse(first).plusDays(i));
        }
    }

    static boolean isWorking(Instant minute) {
        var local = minute.atOffset(ZoneOffset.ofHours(8));
        var day = local.toLocalDate();
        boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        boolean workday = MAKE_UP.contains(day) || (!weekend && !OFF.contains(day));
        return workday
                && (inside(local.toLocalTime(), "08:30", "12:00") || inside(local.toLocalTime(), "14:30", "18:00"));
    }

    private static boolean inside(LocalTime time, String from, String to) {
        return !time.isBefore(LocalTime.parse(from)) && time.isBefore(LocalTime.parse(to));
    }

    static long minutesBetween(Instant from, Instant to) {
        long sum = 0;
        for (var at = from; at.isBefore(to); at = at.plus(1, ChronoUnit.MINUTES)) {
            sum += isWorking(at) ? 1 : 0;
        }
        return sum;
    }

    static Instant after(Instant start, long minutes) {
        var at = start;
        for (long left = minutes; left > 0; at = at.plus(1, ChronoUnit.MINUTES)) {
            left -= isWorking(at) ? 1 : 0;
        }
        return at;
    }
}
