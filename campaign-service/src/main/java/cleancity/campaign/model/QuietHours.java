package cleancity.campaign.model;

import cleancity.kernel.time.WorkingCalendar;
import java.time.Instant;
import java.time.LocalTime;

/** When nobody wants to hear from us: before eight in the morning and from nine in the evening. */
public final class QuietHours {
    private static final LocalTime WAKES = LocalTime.of(8, 0);
    private static final LocalTime SLEEPS = LocalTime.of(21, 0);

    private QuietHours() {}

    public static boolean at(Instant at) {
        var time = LocalTime.ofInstant(at, WorkingCalendar.ZONE);
        return time.isBefore(WAKES) || !time.isBefore(SLEEPS);
    }

    /** That instant, or the next morning's first when it lies in quiet hours. */
    public static Instant awake(Instant at) {
        if (!at(at)) {
            return at;
        }
        var local = at.atZone(WorkingCalendar.ZONE);
        var day = local.toLocalTime().isBefore(WAKES)
                ? local.toLocalDate()
                : local.toLocalDate().plusDays(1);
        return day.atTime(WAKES).atZone(WorkingCalendar.ZONE).toInstant();
    }
}
