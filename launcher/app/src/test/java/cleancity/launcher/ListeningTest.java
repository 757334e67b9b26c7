package cleancity.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import cleancity.stores.EmbeddedStores;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ListeningTest {
    private static final String LISTENS = "0A";

    /** An address of this machine that a door on 127.0.0.1 does not answer on. */
    private static final String ANOTHER = "127.0.0.2";

    @TempDir
    Path data;

    @Test
    void shouldOpenOnlyThePublicPortToOtherMachines_whenAllRunsInOneProcess() throws IOException {
        var stores = EmbeddedStores.shared();
        var settings = new LocalSettings(data, Ports.free(), 1);
        var secrets = LocalSecrets.in(data, City.SECRETS);
        var ports = settings.ports();
        try (var _ = City.start(LocalVariables.of(Map.of(), settings, stores, ports, secrets))) {
            var listening = listening();

            assertThat(listening)
                    .contains(ports.gateway(), ports.survey(), ports.complaint(), ports.campaign(), ports.evaluation())
                    .contains(Ports.management(ports.gateway()), Ports.management(ports.survey()));
            listening.removeIf(port -> !reached(port));
            assertThat(listening).containsExactly(ports.gateway());
        }
    }

    /** Every port that this very process listens on: the sockets it holds, looked up in the system's tables. */
    private static Set<Integer> listening() throws IOException {
        var ports = new HashMap<String, Integer>();
        for (var table : new String[] {"/proc/self/net/tcp", "/proc/self/net/tcp6"}) {
            for (var line : Files.readAllLines(Path.of(table))) {
                var columns = line.strip().split("\\s+");
                if (columns[3].equals(LISTENS)) {
                    var port = columns[1].substring(columns[1].indexOf(':') + 1);
                    ports.put("socket:[" + columns[9] + "]", Integer.valueOf(port, 16));
                }
            }
        }
        try (var held = Files.list(Path.of("/proc/self/fd"))) {
            return held.map(ListeningTest::target)
                    .map(ports::get)
                    .filter(Objects::nonNull)
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static String target(Path descriptor) {
        try {
            return Files.readSymbolicLink(descriptor).toString();
        } catch (NoSuchFileException e) {
            return ""; // closed meanwhile
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean reached(int port) {
        try (var _ = new Socket(ANOTHER, port)) {
            return true;
        } catch (ConnectException e) {
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
