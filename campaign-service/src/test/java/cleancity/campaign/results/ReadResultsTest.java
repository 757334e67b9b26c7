package cleancity.campaign.results;

import static org.assertj.core.api.Assertions.assertThat;

import cleancity.campaign.model.Attendance;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReadResultsTest {
    @Test
    void shouldCountOnePerson_whenTheyComeToTwoShifts() {
        var came =
                List.of(there("s1", "ann", 1), there("s2", "ann", 1), there("s1", "team", 6), there("s2", "team", 4));

        assertThat(ReadResults.people(came)).isEqualTo(7);
    }

    private static Attendance there(String shift, String person, int seats) {
        return new Attendance(
                shift + person,
                shift,
                "c",
                person,
                seats,
                Attendance.State.LEFT,
                Instant.EPOCH,
                Instant.EPOCH,
                null,
                null,
                null,
                true,
                Instant.EPOCH);
    }
}
