package cleancity.kernel.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EnvironmentTest {
    private enum Mode {
        LOCAL,
        PRODUCTION_LIKE
    }

    private record Config(int port, Secret key, Mode mode) {}

    @Test
    void shouldReadTypes_whenValuesAreSet() {
        var env = Environment.of(Map.of("PORT", "9000", "WAIT", "5", "MODE", "production-like", "ON", "true"));

        assertThat(env.port("PORT", 8080, "port")).isEqualTo(9000);
        assertThat(env.seconds("WAIT", 1, "wait")).isEqualTo(Duration.ofSeconds(5));
        assertThat(env.choice("MODE", Mode.LOCAL, Mode.class, "mode")).isEqualTo(Mode.PRODUCTION_LIKE);
        assertThat(env.flag("ON", false, "on")).isTrue();
        env.check();
    }

    @Test
    void shouldFallBack_whenAValueIsBlank() {
        var env = Environment.of(Map.of("PORT", "", "NAME", "  "));

        assertThat(env.port("PORT", 8080, "port")).isEqualTo(8080);
        assertThat(env.text("NAME", "a", "name")).isEqualTo("a");
        env.check();
    }

    @Test
    void shouldListEveryFaultAtOnce_whenSeveralAreWrong() {
        var env = Environment.of(Map.of("PORT", "99999", "MODE", "holiday", "WAIT", "soon"));
        env.port("PORT", 8080, "port");
        env.choice("MODE", Mode.LOCAL, Mode.class, "mode");
        env.seconds("WAIT", 1, "wait");
        env.required("STORE", "address of the store");

        assertThatThrownBy(env::check)
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("PORT must lie between 0 and 65535")
                .hasMessageContaining("MODE must be one of [local, production-like]")
                .hasMessageContaining("WAIT must be a whole number")
                .hasMessageContaining("STORE must be set: address of the store");
    }

    @Test
    void shouldHideSecrets_whenTheRecordIsPrinted() {
        var env = Environment.of(Map.of("KEY", "very-secret"));

        var printed = new Config(1, env.secret("KEY", "key"), Mode.LOCAL).toString();

        assertThat(printed).doesNotContain("very-secret").contains("•••");
    }

    @Test
    void shouldAskForALongSecretWithoutShowingIt_whenItIsTooShort() {
        var env = Environment.of(Map.of("SHORT", "hunter2", "LONG", "0123456789abcdef"));

        assertThat(env.secret("LONG", 16, "key").value()).isEqualTo("0123456789abcdef");
        env.secret("SHORT", 16, "key");
        env.secret("NONE", 16, "key of the house");

        assertThatThrownBy(env::check)
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("SHORT must have at least 16 characters, but has 7")
                .hasMessageContaining("NONE must be set: key of the house")
                .hasMessageNotContaining("hunter2");
    }

    @Test
    void shouldRememberWhatWasRead_whenTheTableIsWritten() {
        var env = Environment.of(Map.of());
        env.port("PORT", 8080, "public port");

        assertThat(env.settings()).containsExactly(new Setting("PORT", "8080", "public port"));
    }
}
