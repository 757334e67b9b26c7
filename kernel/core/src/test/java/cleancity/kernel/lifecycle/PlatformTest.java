package cleancity.kernel.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

class PlatformTest {
    @Test
    @EnabledOnOs(value = OS.LINUX, architectures = "amd64")
    void shouldUseEpoll_whenTheMachineHasIt() {
        try (var platform = Platform.create()) {
            assertThat(platform.vertx().isNativeTransportEnabled()).isTrue();
        }
    }
}
