package cleancity.stores;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.vertx.core.Vertx;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.Redis;
import io.vertx.redis.client.Request;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The stores of one user, as another user of the machine finds them. */
class OwnerOnlyTest {
    private static final Set<PosixFilePermission> FOLDER = PosixFilePermissions.fromString("rwx------");
    private static final Set<PosixFilePermission> FILE = PosixFilePermissions.fromString("rw-------");
    private static final int NOBODY = 65_534;

    @TempDir
    Path folder;

    @Test
    void shouldBeClosed_whenAStoreWritesItsFiles() throws Exception {
        Path data = folder.resolve("data");

        try (EmbeddedStores stores = EmbeddedStores.start(StoreSettings.in(data));
                StoreClients clients = new StoreClients(stores, "closed")) {
            clients.writeMongo(1);
            clients.writeRedis(2);

            assertThat(data).satisfies(OwnerOnlyTest::isClosed);
            assertThat(data.resolve("kafka")).satisfies(OwnerOnlyTest::isClosed);
            assertThat(below(data.resolve("mongodb"))).hasSizeGreaterThan(5).allSatisfy(OwnerOnlyTest::isClosed);
            assertThat(below(data.resolve("redis"))).hasSizeGreaterThan(2).allSatisfy(OwnerOnlyTest::isClosed);
        }
    }

    @Test
    void shouldCloseWhatIsThere_whenTheFolderWasOpen() throws Exception {
        Path old = Files.createDirectories(folder.resolve("old/mongodb"));
        Path file = Files.writeString(old.resolve("journal"), "x");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
        Files.setPosixFilePermissions(folder.resolve("old"), PosixFilePermissions.fromString("rwxr-xr-x"));

        OwnerOnly.folder(folder.resolve("old"));

        assertThat(below(folder.resolve("old"))).hasSize(3).allSatisfy(OwnerOnlyTest::isClosed);
    }

    @Test
    void shouldRefuse_whenSomebodyComesToRedisWithoutThePassword() throws Exception {
        Vertx vertx = Vertx.vertx();
        try (EmbeddedRedis redis =
                EmbeddedRedis.start(folder, 0, StoreSettings.in(folder).cache())) {
            String password = URI.create(redis.uri()).getUserInfo();
            String without = redis.uri().replace(password + "@", "");
            Redis stranger = Redis.createClient(vertx, without);
            Redis friend = Redis.createClient(vertx, redis.uri());

            assertThat(ask(stranger).failed()).isTrue();
            assertThat(ask(stranger).cause()).hasMessageContaining("NOAUTH");
            assertThat(ask(friend).succeeded()).isTrue();
            assertThat(commandLines()).noneMatch(line -> line.contains(password.substring(1)));
        } finally {
            vertx.close().toCompletionStage().toCompletableFuture().join();
        }
    }

    @Test
    void shouldHangUp_whenAnotherUserComesToTheEngine() throws Exception {
        assumeThat(System.getProperty("user.name"))
                .as("only root can become another user")
                .isEqualTo("root");
        try (EmbeddedMongo engine =
                EmbeddedMongo.start(folder, 0, StoreSettings.in(folder).cache())) {
            int port = URI.create(engine.uri().replaceFirst("\\?.*", "")).getPort();

            assertThat(isHeld(port, 0)).as("its own user").isTrue();
            assertThat(isHeld(port, NOBODY)).as("another user").isFalse();
        }
    }

    /** Connects as a user and says nothing: whether the connection is still open a moment later. */
    private static boolean isHeld(int port, int user) throws Exception {
        String connect = "exec 3<>/dev/tcp/127.0.0.1/" + port + "; read -t 2 -n 1 -u 3; [ $? -gt 128 ]";
        Process process = new ProcessBuilder(
                        "setpriv", "--reuid=" + user, "--regid=" + user, "--clear-groups", "bash", "-c", connect)
                .inheritIO()
                .start();
        return process.waitFor() == 0;
    }

    private static io.vertx.core.Future<?> ask(Redis redis) {
        var answer = redis.send(Request.cmd(Command.KEYS).arg("*"));
        org.awaitility.Awaitility.await().atMost(Duration.ofSeconds(10)).until(answer::isComplete);
        return answer;
    }

    private static List<String> commandLines() {
        return ProcessHandle.allProcesses()
                .map(process -> process.info().commandLine().orElse(""))
                .toList();
    }

    private static List<Path> below(Path folder) throws IOException {
        try (Stream<Path> tree = Files.walk(folder)) {
            return tree.toList();
        }
    }

    private static void isClosed(Path path) {
        try {
            assertThat(Files.getPosixFilePermissions(path))
                    .as("%s", path)
                    .isEqualTo(Files.isDirectory(path) ? FOLDER : FILE);
        } catch (IOException gone) {
            assertThat(path).doesNotExist(); // a store takes its own files away
        }
    }
}
