package cleancity.stores;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SupervisedTest {
    private static final Duration LONG = Duration.ofSeconds(120);

    @TempDir
    Path data;

    @Test
    void shouldAnswerAgainAtTheSameAddress_whenAStoreIsKilled() throws Exception {
        List<String> lost = new CopyOnWriteArrayList<>();
        try (EmbeddedStores stores = EmbeddedStores.start(StoreSettings.in(data), lost::add);
                StoreClients clients = new StoreClients(stores, "supervised")) {
            clients.writeMongo(1);
            clients.writeRedis(1);

            kill("mongodb");
            kill("redis");

            await().atMost(LONG).ignoreExceptions().until(clients::inMongo, Set.of(1)::equals);
            await().atMost(LONG).ignoreExceptions().until(clients::inRedis, Set.of(1)::equals);
            assertThat(lost).isEmpty();
        }
    }

    @Test
    void shouldSayTheReasonOnce_whenItDiesAgainAndAgain() throws Exception {
        List<String> lost = new CopyOnWriteArrayList<>();
        try (var _ = EmbeddedRedis.supervised(data, 0, StoreSettings.in(data).cache(), lost::add)) {
            long pid = pid(data, "redis");
            while (lost.isEmpty()) {
                long killed = pid;
                ProcessHandle.of(killed).ifPresent(ProcessHandle::destroyForcibly);
                await().atMost(LONG).ignoreExceptions().until(() -> !lost.isEmpty() || isAnother(killed));
                pid = lost.isEmpty() ? pid(data, "redis") : killed;
            }

            assertThat(lost).singleElement().asString().startsWith("redis has ended 5 times within 10 minutes");
        }
    }

    private boolean isAnother(long before) throws IOException {
        long now = pid(data, "redis");
        return now != before && ProcessHandle.of(now).isPresent();
    }

    private void kill(String store) throws IOException {
        ProcessHandle process =
                ProcessHandle.of(pid(data.resolve(store), store)).orElseThrow();
        process.destroyForcibly();
        process.onExit().join();
    }

    private static long pid(Path folder, String store) throws IOException {
        return Long.parseLong(Files.readString(folder.resolve(store + ".pid")).split(" ", -1)[0]);
    }
}
