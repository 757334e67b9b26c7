package cleancity.survey;

import static org.assertj.core.api.Assertions.assertThat;

import cleancity.kernel.testing.WhoMay;
import cleancity.survey.testing.RunningSurvey;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("security")
class WhoMayTest {
    private static final Path CONTRACT = Path.of("src/main/resources/survey/openapi.yaml");

    @Test
    void shouldLetNobodyElseIn_whenAnOperationSaysWhoMay() {
        try (var running = RunningSurvey.begin()) {
            assertThat(WhoMay.check(CONTRACT, running.anybody())).isGreaterThan(200);
        }
    }
}
