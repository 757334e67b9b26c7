package cleancity.kernel.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cleancity.kernel.testing.Http;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ReadinessTest {
    private final Platform platform = Platform.create();
    private final Closing closing = new Closing();
    private final Readiness readiness = closing.add(new Readiness(Duration.ofMillis(5), Duration.ofMillis(300)));

    @AfterEach
    void close() {
        closing.close();
        platform.close();
    }

    @Test
    void shouldAnswerEverybodyAndRecover_whenAStoreHangsForAWhile() {
        var store = new AtomicReference<>(Future.succeededFuture(true));
        readiness.needs("store", () -> store.get().await()).needs("other", () -> true);
        var door = Http.at(closing.add(ManagementDoor.open(platform, readiness, "127.0.0.1", 0))
                .port());
        await().until(() -> door.get("/ready").status() == 200);

        var pause = Promise.<Boolean>promise();
        store.set(pause.future());
        var overlapping = Stream.generate(() -> CompletableFuture.supplyAsync(() -> door.get("/ready")))
                .limit(8)
                .toList();

        assertThat(overlapping).allSatisfy(asked -> assertThat(asked).succeedsWithin(Duration.ofSeconds(10)));
        await().until(() -> door.get("/ready").status() == 503);
        assertThat(readiness.look()).containsEntry("store", false).containsEntry("other", true);
        assertThat(door.get("/health").status()).isEqualTo(200);

        pause.complete(true);
        await().until(() -> door.get("/ready").status() == 200);
    }
}
