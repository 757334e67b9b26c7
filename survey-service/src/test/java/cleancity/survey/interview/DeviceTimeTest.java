package cleancity.survey.interview;

import static org.assertj.core.api.Assertions.assertThat;

import cleancity.kernel.model.LocalText;
import cleancity.survey.model.Wave;
import cleancity.survey.model.WaveDesign;
import cleancity.survey.model.WaveStatus;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeviceTimeTest {
    private final DeviceTime time = new DeviceTime(Clock.fixed(Instant.parse("2026-12-09T03:00:00Z"), ZoneOffset.UTC));

    /** Uploaded on Wednesday 9 December 2026, eleven in the morning in the city. */
    @ParameterizedTest
    @CsvSource({
        "2026-12-09T02:00:00Z, 2026-12-09, 2026-12-07",
        "2026-12-06T16:30:00Z, 2026-12-07, 2026-12-07", // after midnight in the city
        "2026-12-06T15:30:00Z, 2026-12-06, 2026-11-30",
        "2027-01-01T00:00:00Z, 2026-12-09, 2026-12-07", // a clock that runs ahead
        "1970-01-01T00:00:00Z, 2026-12-09, 2026-12-07" // a clock that was reset
    })
    void shouldKeepTheDayAndWeek_whenADeviceSaysWhen(Instant device, LocalDate day, String week) {
        assertThat(time.day(wave(), device)).isEqualTo(day);
        assertThat(time.week(wave(), device)).isEqualTo(week);
    }

    private static Wave wave() {
        return new Wave(
                "w",
                LocalText.of("试", "try"),
                WaveStatus.OPEN,
                Instant.parse("2026-12-01T00:00:00Z"),
                Instant.parse("2026-12-31T00:00:00Z"),
                LocalText.of("居民", "residents"),
                new WaveDesign.OpenLink(),
                "top2",
                0.9,
                "q",
                1,
                false,
                "key",
                0);
    }
}
