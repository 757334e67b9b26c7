package cleancity.kernel.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cleancity.kernel.testing.TestStores;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vertx.core.Vertx;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.Request;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class RedisScriptsTest {
    private static final Vertx VERTX = Vertx.vertx();
    private static final SimpleMeterRegistry REGISTRY = new SimpleMeterRegistry();
    private static final RedisScripts REDIS = RedisScripts.connect(VERTX, TestStores.redis(), REGISTRY);
    private static final Script ADD =
            Script.of("add", "return redis.call('INCRBY', KEYS[1], ARGV[1]) + redis.call('INCRBY', KEYS[2], ARGV[2])");

    @AfterAll
    static void close() {
        REDIS.close();
        VERTX.close().await();
    }

    @Test
    void shouldRunAScript_whetherRedisKnowsItOrHasForgotten() throws Exception {
        var keys = List.of(TestStores.unique("a"), TestStores.unique("b"));

        assertThat(REDIS.run(ADD, keys, List.of("1", "2")).toInteger()).isEqualTo(3);
        assertThat(REDIS.run(ADD, keys, List.of("1", "2")).toInteger()).isEqualTo(6);
        REDIS.call(Request.cmd(Command.SCRIPT).arg("FLUSH"));
        assertThat(REDIS.run(ADD, keys, List.of("1", "2")).toInteger()).isEqualTo(9);
    }

    @Test
    void shouldAnswerAll_whenManyAskAtOnce() throws Exception {
        var key = TestStores.unique("many");
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            var asked = IntStream.range(0, 500)
                    .mapToObj(i -> executor.submit(
                            (Callable<Object>) () -> REDIS.run(ADD, List.of(key, key), List.of("1", "1"))))
                    .toList();
            for (Future<Object> each : asked) {
                each.get();
            }
        }

        assertThat(REDIS.call(Request.cmd(Command.GET).arg(key)).toInteger()).isEqualTo(1_000);
    }

    @Test
    void shouldNotBlameRedis_whenTheScriptIsWrong() {
        var wrong = Script.of("wrong", "return redis.call('NO-SUCH-COMMAND')");

        assertThatThrownBy(() -> REDIS.run(wrong, List.of(), List.of())).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> Script.beside(RedisScriptsTest.class, "missing"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void shouldSayUnavailable_whenNobodyListens() {
        try (var nowhere = RedisScripts.connect(VERTX, "redis://127.0.0.1:1", REGISTRY)) {
            assertThatThrownBy(nowhere::ping).isInstanceOf(RedisUnavailable.class);
        }
        assertThat(REGISTRY.get("redis.unavailable").counter().count()).isPositive();
    }
}
