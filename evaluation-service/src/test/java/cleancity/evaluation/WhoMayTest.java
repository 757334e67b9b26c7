package cleancity.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import cleancity.kernel.testing.WhoMay;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("security")
class WhoMayTest {
    private static final Path CONTRACT = Path.of("src/main/resources/evaluation/openapi.yaml");

    @Test
    void shouldLetNobodyElseIn_whenAnOperationSaysWhoMay() {
        try (var running = Running.empty()) {
            assertThat(WhoMay.check(CONTRACT, running.anonymous())).isGreaterThan(100);
        }
    }
}
