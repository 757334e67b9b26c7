package cleancity.kernel.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import cleancity.kernel.testing.Signals;
import cleancity.stores.EmbeddedRedis;
import cleancity.stores.StoreSettings;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vertx.core.Vertx;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RedisAwayTest {
    @TempDir
    Path data;

    @ParameterizedTest
    @ValueSource(strings = {"STOP", "KILL"})
    void shouldSayUnavailableAtOnce_whenItIsAway(String signal) throws Exception {
        var vertx = Vertx.vertx();
        var meters = new SimpleMeterRegistry();
        var pid = data.resolve("redis.pid");
        try (var server = EmbeddedRedis.start(data, 0, StoreSettings.in(data).cache());
                var redis = RedisScripts.connect(vertx, server.uri(), meters)) {
            redis.ping();

            Signals.send(signal, pid);

            await().ignoreExceptions()
                    .until(() -> meters.get("store.away").gauge().value(), away -> {
                        assertThatThrownBy(redis::ping).isInstanceOf(RedisUnavailable.class);
                        return away == 1;
                    });
            long begun = System.nanoTime();
            assertThatThrownBy(redis::ping).isInstanceOf(RedisUnavailable.class);
            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofMillis(300));
            if (signal.equals("STOP")) {
                Signals.send("CONT", pid);
                await().ignoreExceptions().untilAsserted(redis::ping);
            }
        } finally {
            vertx.close().await();
        }
    }
}
