package cleancity.survey;

import static org.assertj.core.api.Assertions.assertThat;

import cleancity.kernel.testing.CrookedCalls;
import cleancity.survey.testing.RunningSurvey;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("security")
class CrookedCallsTest {
    private static final Path CONTRACT = Path.of("src/main/resources/survey/openapi.yaml");

    @Test
    void shouldNameThePlaceAndNeverFail_whenACallIsCrooked() {
        try (var running = RunningSurvey.begin()) {
            assertThat(CrookedCalls.check(CONTRACT, running.anybody())).isGreaterThan(1000);
        }
    }
}
