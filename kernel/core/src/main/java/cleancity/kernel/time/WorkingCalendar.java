package cleancity.kernel.time;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.time.ZoneId;
import java.util.List;

/**
 * Tells working time from the rest. Working time is the union of the calendar's stretches {@code [opening, closing)};
 * a deadline may fall on a closing, never between a closing and the next opening. All instants are UTC; days and hours
 * are those of Asia/Shanghai. Immutable.
 *
 * <p>A working day counts as an amount of working time, so that pauses and extensions add up exactly: one day from
 * Monday 10:00 ends on Tuesday 10:00. Terms set by law in days count otherwise: see {@link #closingAfter}.
 */
public final class WorkingCalendar {
    /** The zone in which days and hours are meant. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private static final int COLUMNS = 4;

    private final WorkingHours hours;
    private final Holidays holidays;

    /** A calendar of one's own. */
    public WorkingCalendar(WorkingHours hours, Holidays holidays) {
        this.hours = hours;
        this.holidays = holidays;
    }

    /** Office hours: Monday to Friday and make-up workdays 08:30–12:00 and 14:30–18:00, never on holidays. */
    public static WorkingCalendar office() {
        return office(Holidays.china());
    }

    /** Office hours with other holidays, e.g. those of a newer year added. */
    public static WorkingCalendar office(Holidays holidays) {
        return named("office", holidays);
    }

    /** City patrol: every day around the clock, holidays too. */
    public static WorkingCalendar patrol() {
        return named("patrol", Holidays.NONE);
    }

    private static WorkingCalendar named(String name, Holidays holidays) {
        var rows = Rows.ofResource("working-hours.csv", COLUMNS);
        return new WorkingCalendar(WorkingHours.named(name, rows), holidays);
    }

    /** Whether the year's days off are published; if not, only weekends and the law's own holidays were taken as days off. */
    public boolean covers(Year year) {
        return holidays.covers(year);
    }

    /** Whether there is any working time on the day. */
    public boolean isWorkday(LocalDate day) {
        return !spans(day).isEmpty();
    }

    /** Whether the instant lies in working time; a closing does not. */
    public boolean isWorking(Instant at) {
        var day = dayOf(at);
        return spans(day).stream()
                .anyMatch(span -> !at.isBefore(span.opens(day, ZONE)) && at.isBefore(span.closes(day, ZONE)));
    }

    /** The instant itself in working time, else the next opening. */
    public Instant nextWorking(Instant at) {
        for (var day = dayOf(at); ; day = day.plusDays(1)) {
            for (var span : spans(day)) {
                if (at.isBefore(span.closes(day, ZONE))) {
                    return later(at, span.opens(day, ZONE));
                }
            }
        }
    }

    /** The working time between two instants; zero when they stand the other way round. */
    public Duration workingTimeBetween(Instant from, Instant to) {
        var sum = Duration.ZERO;
        for (var day = dayOf(from); from.isBefore(to) && !day.isAfter(dayOf(to)); day = day.plusDays(1)) {
            for (var span : spans(day)) {
                var worked = Duration.between(later(from, span.opens(day, ZONE)), earlier(to, span.closes(day, ZONE)));
                sum = worked.isNegative() ? sum : sum.plus(worked);
            }
        }
        return sum;
    }

    /**
     * The earliest instant by which that much working time has passed since {@code start}; for no time at all, the first
     * instant of working time from {@code start} on.
     */
    public Instant addWorkingTime(Instant start, Duration amount) {
        if (amount.isNegative()) {
            throw new IllegalArgumentException("working time is never negative: " + amount);
        }
        var left = amount;
        var at = nextWorking(start);
        for (var day = dayOf(at); ; day = day.plusDays(1)) {
            for (var span : spans(day)) {
                var opens = later(at, span.opens(day, ZONE));
                var open = Duration.between(opens, span.closes(day, ZONE));
                if (open.isPositive() && left.compareTo(open) <= 0) {
                    return opens.plus(left);
                }
                left = open.isPositive() ? left.minus(open) : left;
            }
        }
    }

    /** When a limit that starts then runs out; a start outside working time counts from the next opening. */
    public Instant deadline(Instant start, Limit limit) {
        return addWorkingTime(start, length(limit));
    }

    /** How much working time a limit is in this calendar. */
    public Duration length(Limit limit) {
        return switch (limit.unit()) {
            case WORK_HOUR -> Duration.ofHours(limit.amount());
            case WORK_DAY -> hours.longestDay().multipliedBy(limit.amount());
        };
    }

    /**
     * The end of a term that a law sets in working days: the day of the event does not count, and the term ends when
     * business closes on its last day (Civil Code of China, articles 201 and 203).
     *
     * @param workdays 1 or more
     */
    public Instant closingAfter(Instant event, int workdays) {
        if (workdays < 1) {
            throw new IllegalArgumentException("a term is at least one day, not " + workdays);
        }
        var day = dayOf(event);
        for (int left = workdays; left > 0; ) {
            day = day.plusDays(1);
            left -= isWorkday(day) ? 1 : 0;
        }
        return spans(day).getLast().closes(day, ZONE);
    }

    private List<Span> spans(LocalDate day) {
        return hours.on(holidays.kindOf(day));
    }

    private static LocalDate dayOf(Instant at) {
        return LocalDate.ofInstant(at, ZONE);
    }

    private static Instant later(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }

    private static Instant earlier(Instant a, Instant b) {
        return a.isBefore(b) ? a : b;
    }
}
