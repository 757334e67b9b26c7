package cleancity.survey.interview;

import cleancity.survey.answer.TakeAnswer;
import cleancity.survey.model.Wave;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

/** What is kept of the times a device sends: it may have been offline for days, and its clock may be wrong. */
public final class DeviceTime {
    private final Clock clock;

    public DeviceTime(Clock clock) {
        this.clock = clock;
    }

    /** The day by the device's clock; today when that lies before the wave or ahead of us. */
    LocalDate day(Wave wave, Instant device) {
        var now = clock.instant();
        var at = device.isBefore(wave.opensAt()) || device.isAfter(now) ? now : device;
        return LocalDate.ofInstant(at, TakeAnswer.CITY);
    }

    /** Monday of that day's week, ISO. */
    String week(Wave wave, Instant device) {
        return day(wave, device)
                .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                .toString();
    }
}
