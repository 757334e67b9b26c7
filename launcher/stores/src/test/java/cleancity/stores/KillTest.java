package cleancity.stores;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KillTest {
    private static final int ENOUGH = 300;

    @TempDir
    Path data;

    @ParameterizedTest(name = "children killed too: {0}")
    @ValueSource(booleans = {false, true})
    void shouldKeepWhatWasAcknowledged_whenKilled(boolean childrenToo) throws Exception {
        Process program = start();
        Acknowledged acknowledged = new Acknowledged();

        List<ProcessHandle> children = killAfterEnough(program, acknowledged, childrenToo);

        await().atMost(Duration.ofSeconds(15)).until(() -> children.stream().noneMatch(ProcessHandle::isAlive));
        assertThat(children).hasSize(3); // Node, Redis and the subshell that watches for Redis
        assertNothingLost(acknowledged);
    }

    private Process start() throws IOException {
        String java = ProcessHandle.current().info().command().orElseThrow();
        return new ProcessBuilder(
                        java,
                        "-Xmx256m",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        WritesUntilKilled.class.getName(),
                        data.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    /** Reads to the very end: what was printed before the kill counts. */
    private static List<ProcessHandle> killAfterEnough(Process program, Acknowledged acknowledged, boolean all)
            throws IOException {
        List<ProcessHandle> children = List.of();
        boolean killed = false;
        try (BufferedReader lines = program.inputReader()) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("children ")) {
                    children = program.descendants().toList();
                }
                acknowledged.read(line);
                if (!killed && acknowledged.least() >= ENOUGH) {
                    killed = true;
                    program.toHandle().destroyForcibly(); // unlike the process itself, leaves its output readable
                    (all ? children : List.<ProcessHandle>of()).forEach(ProcessHandle::destroyForcibly);
                }
            }
        }
        return children;
    }

    private void assertNothingLost(Acknowledged acknowledged) throws Exception {
        long begun = System.nanoTime();
        try (EmbeddedStores again = EmbeddedStores.start(StoreSettings.in(data))) {
            System.out.printf("restart after a kill: %d ms%n", (System.nanoTime() - begun) / 1_000_000);
            try (StoreClients clients = new StoreClients(again, WritesUntilKilled.NAME)) {
                assertThat(clients.inMongo()).containsAll(acknowledged.of("mongo"));
                assertThat(clients.inRedis()).containsAll(acknowledged.of("redis"));
                assertThat(clients.inKafka()).containsAll(acknowledged.of("kafka"));
            }
        }
    }

    /** The numbers that each store confirmed to the program. */
    private static final class Acknowledged {
        private final Map<String, Set<Integer>> numbers = new HashMap<>();

        void read(String line) {
            String[] words = line.split(" ", -1);
            if (words.length == 2 && Stream.of("mongo", "redis", "kafka").anyMatch(words[0]::equals)) {
                numbers.computeIfAbsent(words[0], store -> new HashSet<>()).add(Integer.valueOf(words[1]));
            }
        }

        Set<Integer> of(String store) {
            return numbers.getOrDefault(store, Set.of());
        }

        int least() {
            return Stream.of("mongo", "redis", "kafka")
                    .mapToInt(store -> of(store).size())
                    .min()
                    .orElseThrow();
        }
    }
}
