package cleancity.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import cleancity.kernel.testing.CrookedCalls;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("security")
class CrookedCallsTest {
    private static final Path CONTRACT = Path.of("src/main/resources/complaint/openapi.yaml");

    @Test
    void shouldNameThePlaceAndNeverFail_whenACallIsCrooked() {
        try (var running = new Running()) {
            assertThat(CrookedCalls.check(CONTRACT, running.http)).isGreaterThan(1000);
        }
    }
}
