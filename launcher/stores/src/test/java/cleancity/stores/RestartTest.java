package cleancity.stores;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoClients;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import reactor.core.publisher.Mono;

class RestartTest {
    private Path data;

    @BeforeEach
    void nameAFolder(@TempDir Path folder) {
        data = folder.resolve("数据 of one run");
    }

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

    @Test
    void shouldStopTheFirst_whenTwoEnginesAreStartedOnOneFolder() throws Exception {
        Path cache = StoreSettings.in(data).cache();
        try (EmbeddedMongo leftOver = EmbeddedMongo.start(data, 0, cache);
                EmbeddedMongo next = EmbeddedMongo.start(data, 0, cache);
                MongoClient client = MongoClients.create(next.uri())) {
            Document answer = Mono.from(client.getDatabase("admin").runCommand(new Document("ping", 1)))
                    .block();

            assertThat(answer).containsEntry("ok", 1.0);
            assertThat(next.uri()).isNotEqualTo(leftOver.uri());
        }
    }

    @Test
    void shouldStopTheFirst_whenTwoRedisServersAreStartedOnOneFolder() throws Exception {
        Path cache = StoreSettings.in(data).cache();
        List<ProcessHandle> before = children();
        try (EmbeddedRedis leftOver = EmbeddedRedis.start(data, 0, cache);
                EmbeddedRedis next = EmbeddedRedis.start(data, 0, cache)) {
            assertThat(next.uri()).isNotEqualTo(leftOver.uri());
            // Distributions install redis-server as a link to a program of another name.
            Path program = RedisProgram.find(cache, System.getenv("PATH")).toRealPath();
            assertThat(running(program, before)).hasSize(1);
        }
    }

    private static List<ProcessHandle> running(Path program, List<ProcessHandle> before) {
        return children().stream()
                .filter(child -> !before.contains(child))
                .filter(child -> child.info().command().orElse("").equals(program.toString()))
                .toList();
    }

    private void assertSecondStartIsRefused() {
        assertThatThrownBy(() -> EmbeddedStores.start(StoreSettings.in(data)))
                .isInstanceOf(StoreUnavailable.class)
                .hasMessage("The data folder " + data + " is in use by another running CleanCity;"
                        + " stop that one or choose another folder.");
    }
}
