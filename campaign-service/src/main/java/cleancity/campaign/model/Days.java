package cleancity.campaign.model;

import cleancity.kernel.time.WorkingCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/** Instants as people in the city read them. */
public final class Days {
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(WorkingCalendar.ZONE);

    private Days() {}

    public static String minute(Instant at) {
        return MINUTE.format(at);
    }

    /** Hour and minute. */
    public static String clock(Instant at) {
        return MINUTE.format(at).substring(11);
    }

    public static int year(Instant at) {
        return day(at).getYear();
    }

    public static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, WorkingCalendar.ZONE);
    }

    /** An hour and minute of a day in the city. */
    public static Instant at(LocalDate day, int hour, int minute) {
        return day.atTime(hour, minute).atZone(WorkingCalendar.ZONE).toInstant();
    }
}
