package cleancity.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import cleancity.kernel.testing.WhoMay;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("security")
class WhoMayTest {
    private static final Path CONTRACT = Path.of("src/main/resources/complaint/openapi.yaml");

    @Test
    void shouldLetNobodyElseIn_whenAnOperationSaysWhoMay() {
        try (var running = new Running()) {
            assertThat(WhoMay.check(CONTRACT, running.http)).isGreaterThan(200);
        }
    }
}
