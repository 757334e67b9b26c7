package cleancity.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class PortsTest {
    @Test
    void shouldNameThePort_whenSomethingListensOnIt() throws IOException {
        var ports = Ports.free();
        try (var other = new ServerSocket(ports.complaint())) {
            assertThat(ports.taken()).containsExactly(other.getLocalPort());
        }
        assertThat(ports.taken()).isEmpty();
    }

    @Test
    void shouldKeepManagementApart_whenPortsAreChosen() {
        assertThat(Ports.from(8080)).isEqualTo(new Ports(8080, 8081, 8082, 8083, 8084));
        assertThat(Ports.management(8080)).isEqualTo(9080);
    }
}
