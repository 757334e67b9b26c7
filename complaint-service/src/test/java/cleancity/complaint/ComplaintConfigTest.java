package cleancity.complaint;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cleancity.kernel.config.ConfigurationException;
import cleancity.kernel.config.Environment;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ComplaintConfigTest {
    @Test
    void shouldSayWhatIsWrongInOneGo_whenSettingsAreNotGood() {
        var env = Environment.of(Map.of("COMPLAINT_SECRET", "too short", "OPEN311_PER_MINUTE", "0"));

        assertThatThrownBy(() -> ComplaintConfig.from(env))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("COMPLAINT_SECRET must have at least 32 characters, but has 9")
                .hasMessageContaining("OPEN311_PER_MINUTE must lie between 1 and 100000")
                .hasMessageContaining("MONGODB_URI must be set")
                .hasMessageNotContaining("too short");
    }
}
