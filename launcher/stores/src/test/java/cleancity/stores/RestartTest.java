package cleancity.stores;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RestartTest {
    @TempDir
    Path data;

    @Test
    void shouldKeepEverything_whenStoppedAndStartedAgain() throws Exception {
        List<ProcessHandle> before = children();
        try (EmbeddedStores first = EmbeddedStores.start(StoreSettings.in(data));
                StoreClients clients = new StoreClients(first, "restart")) {
            clients.writeMongo(1);
            clients.writeRedis(2);
            clients.writeKafka(3);
            assertSecondStartIsRefused();
        }

        try (EmbeddedStores second = EmbeddedStores.start(StoreSettings.in(data));
                StoreClients clients = new StoreClients(second, "restart")) {
            assertThat(clients.inMongo()).isEqualTo(Set.of(1));
            assertThat(clients.inRedis()).isEqualTo(Set.of(2));
            assertThat(clients.inKafka()).isEqualTo(Set.of(3));
        }
        assertThat(children()).containsExactlyInAnyOrderElementsOf(before);
    }

    private static List<ProcessHandle> children() {
        return ProcessHandle.current().descendants().toList();
    }

    private void assertSecondStartIsRefused() {
        assertThatThrownBy(() -> EmbeddedStores.start(StoreSettings.in(data)))
                .isInstanceOf(StoreUnavailable.class)
                .hasMessage("The data folder " + data + " is in use by another running CleanCity;"
                        + " stop that one or choose another folder.");
    }
}
