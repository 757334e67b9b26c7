package cleancity.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import cleancity.kernel.testing.Http;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each partner's key may call so often a minute, over all replicas, and also while Redis is away. */
class Open311KeysTest {
    private static final int PER_MINUTE = 20;
    private static final String NOBODY_LISTENS = "redis://127.0.0.1:1";

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void shouldRefuseOnlyTheKeyThatCallsTooOften_whenTheMinuteIsNotOver(boolean withRedis) {
        try (var running = running(withRedis)) {
            var statuses = IntStream.range(0, PER_MINUTE + 10)
                    .mapToObj(_ -> post(running.http, "key-of-a-partner").status())
                    .toList();
            var refused = post(running.http, "key-of-a-partner");

            assertThat(statuses.subList(0, PER_MINUTE)).containsOnly(404);
            assertThat(statuses.subList(PER_MINUTE + 5, PER_MINUTE + 10)).containsOnly(429);
            assertThat(refused.status()).isEqualTo(429);
            assertThat(Integer.parseInt(refused.headers().get("retry-after"))).isBetween(1, 60);
            assertThat(refused.json().get(0).path("code").asInt()).isEqualTo(429);
            assertThat(running.http
                            .get("/open311/v2/services.xml?api_key=key-of-a-partner")
                            .status())
                    .isEqualTo(429);
            assertThat(running.http.get("/open311/v2/services.xml").status()).isEqualTo(200);
            assertThat(post(running.http, "key-of-another").status()).isEqualTo(404);
            assertThat(post(running.http, "wrong").status()).isEqualTo(403);
        }
    }

    @Test
    void shouldCountOverAllReplicas_whenRedisIsThere() {
        try (var one = running(true);
                var other = running(true)) {
            // Half of the allowance in each; a lease of ten may stand over in each.
            IntStream.range(0, PER_MINUTE / 2).forEach(_ -> post(one.http, "key-shared"));
            IntStream.range(0, PER_MINUTE / 2).forEach(_ -> post(other.http, "key-shared"));

            assertThat(post(one.http, "key-shared").status()).isEqualTo(429);
            assertThat(post(other.http, "key-shared").status()).isEqualTo(429);
        }
    }

    @Test
    void shouldLetTheKeyCallAgain_whenTimeHasPassed() {
        try (var running = running(false)) {
            IntStream.range(0, PER_MINUTE).forEach(_ -> post(running.http, "key-of-a-partner"));
            assertThat(post(running.http, "key-of-a-partner").status()).isEqualTo(429);

            running.clock.forward(Duration.ofSeconds(4));

            assertThat(post(running.http, "key-of-a-partner").status()).isEqualTo(404);
        }
    }

    private static Running running(boolean withRedis) {
        var settings = Map.of(
                "OPEN311_PER_MINUTE",
                Integer.toString(PER_MINUTE),
                "OPEN311_API_KEYS",
                withRedis ? "key-of-a-partner,key-of-another,key-shared" : "key-of-a-partner,key-of-another");
        if (withRedis) {
            return new Running(Duration.ZERO, settings);
        }
        var alone = new java.util.HashMap<>(settings);
        alone.put("REDIS_URI", NOBODY_LISTENS);
        return new Running(Duration.ZERO, alone);
    }

    /** Counted before anything else is looked at: a service that is not there makes no case. */
    private static Http.Reply post(Http http, String key) {
        return http.post(
                "/open311/v2/requests.json",
                "application/x-www-form-urlencoded",
                ("service_code=none&lat=23.65&long=116.62&api_key=" + key).getBytes(StandardCharsets.UTF_8));
    }
}
