package cleancity.kernel.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cleancity.kernel.http.HttpDoor;
import cleancity.kernel.http.Json;
import cleancity.kernel.security.Jwks;
import cleancity.kernel.security.RemoteKeys;
import cleancity.kernel.security.SigningKey;
import cleancity.kernel.testing.Http;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.net.ConnectException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DoorsTest {
    private static final String ANOTHER_OF_THIS_MACHINE = "127.0.0.2";

    private final Platform platform = Platform.create();
    private final Closing closing = new Closing();

    @AfterEach
    void close() {
        closing.close();
        platform.close();
    }

    @Test
    void shouldTellHealthReadinessAndMetrics_whenAsked() {
        var up = new AtomicBoolean(true);
        var readiness = closing.add(new Readiness()).needs("store", up::get).needs("broken", () -> {
            if (up.get()) {
                return true;
            }
            throw new IllegalStateException("no way");
        });
        var door = Http.at(closing.add(ManagementDoor.open(platform, readiness, "127.0.0.1", 0))
                .port());
        platform.meters().counter("facts.handled").increment();

        assertThat(door.get("/health").status()).isEqualTo(200);
        await().until(() -> door.get("/ready").status() == 200);
        assertThat(metrics(door))
                .contains("facts_handled_total", "service_ready 1.0")
                .contains("jvm_memory_used_bytes", "jvm_gc_collection_seconds_sum", "process_cpu_usage")
                .contains("process_files_open_files", "process_uptime_seconds");
        up.set(false);
        await().until(() -> door.get("/ready").status() == 503);
        assertThat(metrics(door)).contains("service_ready 0.0");
        await().untilAsserted(() -> assertThat(
                        door.get("/ready").json().path("broken").asBoolean(true))
                .isFalse());
        readiness.close();
        assertThat(door.get("/ready").json().path("accepting").asBoolean()).isFalse();
    }

    @Test
    void shouldBeReachedAtItsAddressOnly_whenOneIsGiven() throws Exception {
        var management = closing.add(ManagementDoor.open(platform, new Readiness(), "127.0.0.1", 0));
        var everywhere = closing.add(HttpDoor.open(platform.vertx(), "0.0.0.0", 0, 1, () -> request -> {}));

        assertThat(reached("127.0.0.1", management.port())).isTrue();
        assertThat(reached(ANOTHER_OF_THIS_MACHINE, management.port())).isFalse();
        assertThat(reached(ANOTHER_OF_THIS_MACHINE, everywhere.port())).isTrue();
    }

    private static boolean reached(String address, int port) throws IOException {
        try (var _ = new Socket(address, port)) {
            return true;
        } catch (ConnectException e) {
            return false;
        }
    }

    @Test
    void shouldFinishWhatIsAtWork_whenItStops() throws Exception {
        var entered = new CountDownLatch(1);
        var mayEnd = new CompletableFuture<Void>();
        var door = HttpDoor.open(platform.vertx(), "127.0.0.1", 0, 1, () -> request -> {
            entered.countDown();
            Future.fromCompletionStage(mayEnd, platform.vertx().getOrCreateContext())
                    .await();
            request.response().end("done");
        });
        var http = Http.at(door.port());
        var reply = CompletableFuture.supplyAsync(() -> http.get("/slow"));
        entered.await();

        var stopped = CompletableFuture.runAsync(door::close);
        mayEnd.complete(null);

        assertThat(reply.get().status()).isEqualTo(200);
        stopped.get();
        assertThat(CompletableFuture.supplyAsync(() -> http.get("/late"))).failsWithin(Duration.ofSeconds(5));
    }

    @Test
    void shouldCloseInOppositeOrder_evenWhenOneFails() {
        List<String> closed = new ArrayList<>();
        var several = new Closing();
        several.add(() -> closed.add("store"));
        several.add(() -> {
            throw new IllegalStateException("stuck");
        });
        several.add(() -> closed.add("door"));

        several.close();

        assertThat(closed).containsExactly("door", "store");
    }

    @Test
    void shouldLearnNewKeys_whenTheyAreRotatedAndKeepThemWhenTheGatewayIsGone() {
        var random = new SecureRandom();
        var first = SigningKey.generate("k1", random);
        var second = SigningKey.generate("k2", random);
        var published = new AtomicReference<>(Jwks.of(Map.of("k1", first.publicKey())));
        var gateway = HttpDoor.open(
                platform.vertx(),
                "127.0.0.1",
                0,
                1,
                () -> request -> request.response().end(Buffer.buffer(Json.bytes(published.get()))));
        var keys = closing.add(new RemoteKeys(URI.create("http://127.0.0.1:" + gateway.port() + "/jwks")));

        await().until(keys::ready);
        published.set(Jwks.of(Map.of("k1", first.publicKey(), "k2", second.publicKey())));
        await().atMost(Duration.ofSeconds(10)).until(() -> keys.find("k2").isPresent());
        gateway.close();
        assertThat(keys.find("k3")).isEmpty();
        assertThat(keys.find("k1")).isPresent();
    }

    private static String metrics(Http door) {
        return new String(door.get("/metrics").bytes(), StandardCharsets.UTF_8);
    }
}
