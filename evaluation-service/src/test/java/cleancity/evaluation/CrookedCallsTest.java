package cleancity.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import cleancity.kernel.testing.CrookedCalls;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("security")
class CrookedCallsTest {
    private static final Path CONTRACT = Path.of("src/main/resources/evaluation/openapi.yaml");

    @Test
    void shouldNameThePlaceAndNeverFail_whenACallIsCrooked() {
        try (var running = Running.empty()) {
            assertThat(CrookedCalls.check(CONTRACT, running.anonymous())).isGreaterThan(700);
        }
    }
}
