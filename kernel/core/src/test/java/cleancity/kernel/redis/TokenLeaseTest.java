package cleancity.kernel.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cleancity.kernel.redis.TokenLimit.WithoutRedis;
import cleancity.kernel.testing.TestStores;
import cleancity.stores.EmbeddedRedis;
import cleancity.stores.StoreSettings;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TokenLeaseTest {
    private static final double HARDLY = 0.001; // tokens per second: none comes back within a test

    private final Vertx vertx = Vertx.vertx();
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final RedisScripts redis = RedisScripts.connect(vertx, TestStores.redis(), registry);

    @AfterEach
    void close() {
        redis.close();
        vertx.close().await();
    }

    @Test
    void shouldRefuse_whenTheBurstIsSpent() {
        var lease = lease(redis, 20, 2, 5, WithoutRedis.ALLOW);

        var grants = IntStream.range(0, 21).mapToObj(i -> lease.taken("a")).toList();

        assertThat(grants.subList(0, 20)).allMatch(Grant::allowed);
        assertThat(grants.getLast().allowed()).isFalse();
        assertThat(grants.getLast().retryAfter()).isBetween(Duration.ofNanos(1), Duration.ofMillis(500));
        assertThat(lease.taken("b").allowed()).isTrue();
        assertThat(registry.get("tokens.refused").counter().count()).isEqualTo(1);
    }

    @Test
    void shouldAllowAgain_whenTokensCameBack() {
        var lease = lease(redis, 2, 20, 1, WithoutRedis.ALLOW);

        assertThat(IntStream.range(0, 20).mapToObj(i -> lease.taken("a"))).anyMatch(g -> !g.allowed());

        await().atMost(Duration.ofSeconds(5)).until(() -> lease.taken("a").allowed());
    }

    @Test
    void shouldKeepTheLimit_whenManyAskInSeveralProcesses() {
        var limit = limit(60, HARDLY, 10, WithoutRedis.REFUSE);
        var here = new TokenLease(redis, limit, registry);
        var there = new TokenLease(redis, limit, registry);

        var asked = IntStream.range(0, 400)
                .mapToObj(i -> (i % 2 == 0 ? here : there).take("a"))
                .toList();

        var allowed = asked.stream()
                .map(grant -> grant.await())
                .filter(Grant::allowed)
                .count();
        assertThat(allowed).isEqualTo(60);
    }

    @Test
    void shouldAskOncePerBatch_whenTokensAreLeased() {
        var lease = lease(redis, 1_000, HARDLY, 250, WithoutRedis.ALLOW);

        IntStream.range(0, 1_000)
                .forEach(i -> assertThat(lease.taken("a").allowed()).isTrue());

        assertThat(registry.get("redis.answers").timer().count()).isBetween(4L, 5L); // one more to bring the script
    }

    @Test
    void shouldAnswerOnTheCallersContext_whenRedisIsAsked() {
        var lease = lease(redis, 10, HARDLY, 5, WithoutRedis.ALLOW);
        var contexts =
                IntStream.range(0, 3).mapToObj(i -> vertx.getOrCreateContext()).toList();

        for (var context : contexts) {
            var same = Promise.<Boolean>promise();
            context.runOnContext(
                    v -> lease.take("a").onComplete(g -> same.complete(Vertx.currentContext() == context)));
            assertThat(same.future().await()).isTrue();
        }
    }

    @Test
    void shouldAnswerByItsOwnRule_whenRedisIsKilledInTheMiddle(@TempDir Path folder) throws Exception {
        var cache = StoreSettings.in(folder).cache();
        var server = EmbeddedRedis.start(folder, 0, cache);
        var uri = server.uri();
        try (var own = RedisScripts.connect(vertx, uri, registry)) {
            var open = lease(own, 10, 1, 2, WithoutRedis.ALLOW);
            var shut = lease(own, 10, 1, 2, WithoutRedis.REFUSE);
            assertThat(List.of(open.taken("a"), shut.taken("a"))).allMatch(Grant::allowed);

            server.close();

            assertThat(IntStream.range(0, 50).mapToObj(i -> open.taken("a"))).allMatch(Grant::allowed);
            var shutGrants =
                    IntStream.range(0, 50).mapToObj(i -> shut.taken("a")).toList();
            assertThat(shutGrants.subList(1, 50)).noneMatch(Grant::allowed); // one token was leased before
            assertThat(registry.get("tokens.without.redis").counters()).isNotEmpty();

            server = EmbeddedRedis.start(folder, URI.create(uri).getPort(), cache);
            await().atMost(10, TimeUnit.SECONDS).until(() -> shut.taken("b").allowed());
        } finally {
            server.close();
        }
    }

    private TokenLease lease(RedisScripts on, int burst, double perSecond, int batch, WithoutRedis without) {
        return new TokenLease(on, limit(burst, perSecond, batch, without), registry);
    }

    private static TokenLimit limit(int burst, double perSecond, int batch, WithoutRedis without) {
        return new TokenLimit(TestStores.unique("limit"), burst, perSecond, batch, without);
    }
}
