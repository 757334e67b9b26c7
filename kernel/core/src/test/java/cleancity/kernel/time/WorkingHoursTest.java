package cleancity.kernel.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WorkingHoursTest {
    @Test
    void shouldRefuse_whenStretchesOverlap() {
        var overlapping = List.of(Span.between("08:00", "12:00"), Span.between("11:00", "13:00"));

        assertThatIllegalArgumentException().isThrownBy(() -> new WorkingHours(Map.of(DayKind.MONDAY, overlapping)));
    }

    @Test
    void shouldRefuse_whenNoOrdinaryDayIsWorked() {
        var day = List.of(Span.between("08:00", "12:00"));

        assertThatIllegalArgumentException().isThrownBy(() -> new WorkingHours(Map.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> new WorkingHours(Map.of(DayKind.HOLIDAY, day)));
    }

    @Test
    void shouldTakeTheLongestDayAsAWorkingDay_whenDaysDiffer() {
        var hours = new WorkingHours(Map.of(
                DayKind.MONDAY, List.of(Span.between("14:00", "18:00"), Span.between("08:00", "12:00")),
                DayKind.SATURDAY, List.of(Span.between("08:00", "12:00"))));

        assertThat(hours.longestDay()).isEqualTo(Duration.ofHours(8));
        assertThat(hours.on(DayKind.MONDAY).getFirst()).isEqualTo(Span.between("08:00", "12:00"));
        assertThat(hours.on(DayKind.SUNDAY)).isEmpty();
    }
}
