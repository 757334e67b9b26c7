package cleancity.kernel.time;

import java.time.DayOfWeek;

/** The kinds of day that working hours tell apart. */
public enum DayKind {
    MONDAY,
    TUESDAY,
    WEDNESDAY,
    THURSDAY,
    FRIDAY,
    SATURDAY,
    SUNDAY,
    /** A weekend day worked in exchange for a day off (调休). */
    MAKE_UP,
    /** A public holiday, on whatever day of the week. */
    HOLIDAY;

    static DayKind of(DayOfWeek day) {
        return valueOf(day.name());
    }
}
