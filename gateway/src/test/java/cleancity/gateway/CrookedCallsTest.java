package cleancity.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import cleancity.kernel.testing.CrookedCalls;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("security")
class CrookedCallsTest {
    private static final Path CONTRACT = Path.of("src/main/resources/gateway/openapi.yaml");

    @Test
    void shouldNameThePlaceAndNeverFail_whenACallIsCrooked() {
        try (var gateway = TestGateway.start()) {
            UnaryOperator<String> tokens = kind -> switch (kind) {
                case "resident" -> gateway.resident("r-stranger");
                case "administrator" -> gateway.staff("admin");
                case "handler" -> gateway.staff("handler1");
                default -> gateway.staff(kind);
            };

            assertThat(CrookedCalls.check(CONTRACT, gateway.http(), tokens)).isGreaterThan(200);
        }
    }
}
