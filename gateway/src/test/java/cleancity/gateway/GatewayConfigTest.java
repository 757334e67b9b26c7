package cleancity.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cleancity.gateway.model.GatewayRule;
import cleancity.kernel.config.Environment;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class GatewayConfigTest {
    private static final Map<String, String> STORES =
            Map.of("MONGODB_URI", "mongodb://x", "REDIS_URI", "redis://x", "KAFKA_BOOTSTRAP_SERVERS", "x:1");

    @Test
    void shouldRefuseTheStandIn_whenInProduction() {
        assertThatThrownBy(() -> config("MODE", "production", "WECHAT", "stand-in", "PUBLIC_ORIGIN", "https://x.cn"))
                .hasMessageContaining("never runs with MODE=production");
    }

    @Test
    void shouldRefusePlainHttp_whenInProduction() {
        assertThatThrownBy(() -> config("PUBLIC_ORIGIN", "http://x.cn")).hasMessageContaining("https://");
    }

    @Test
    void shouldUseTheStandInAndHideSecrets_whenLocal() {
        var config = config("MODE", "local", "GATEWAY_SECRET", "very secret indeed, and long enough");

        assertThat(config.hasStandIn()).isTrue();
        assertThat(config.toString()).doesNotContain("very secret");
    }

    @ParameterizedTest
    @EnumSource(GatewayRule.class)
    void shouldHaveWords_whenARuleIsBroken(GatewayRule rule) {
        assertThat(Doors.texts().knows(rule, Locale.SIMPLIFIED_CHINESE)).isTrue();
        assertThat(Doors.texts().knows(rule, Locale.ENGLISH)).isTrue();
    }

    private static GatewayConfig config(String... settings) {
        var all = new HashMap<>(STORES);
        all.put("GATEWAY_SECRET", "0123456789012345678901234567890123456789");
        for (int i = 0; i < settings.length; i += 2) {
            all.put(settings[i], settings[i + 1]);
        }
        return GatewayConfig.from(Environment.of(all));
    }
}
