package cleancity.campaign.notice;

import cleancity.kernel.time.WorkingCalendar;
import java.time.Instant;
import java.time.LocalTime;

/** When nobody wants to hear from us: before eight in the morning and from nine in the evening. */
final class QuietHours {
    private static final LocalTime WAKES = LocalTime.of(8, 0);
    private static final LocalTime SLEEPS = LocalTime.of(21, 0);

    private QuietHours() {}

    static boolean at(Instant at) {
        var time = LocalTime.ofInstant(at, WorkingCalendar.ZONE);
        return time.isBefore(WAKES) || !time.isBefore(SLEEPS);
    }
}
