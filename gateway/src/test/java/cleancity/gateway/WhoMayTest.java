package cleancity.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import cleancity.kernel.testing.WhoMay;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("security")
class WhoMayTest {
    private static final Path CONTRACT = Path.of("src/main/resources/gateway/openapi.yaml");

    @Test
    void shouldLetNobodyElseIn_whenAnOperationSaysWhoMay() {
        try (var gateway = TestGateway.start()) {
            var tokens = Map.of(
                    "resident", gateway.resident("r-stranger"),
                    "administrator", gateway.staff("admin"),
                    "office", gateway.staff("office"),
                    "handler", gateway.staff("handler1"),
                    "inspector", gateway.staff("inspector"),
                    "analyst", gateway.staff("analyst"));

            assertThat(WhoMay.check(CONTRACT, gateway.http(), tokens)).isGreaterThan(40);
        }
    }
}
