package cleancity.kernel.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import cleancity.kernel.http.IdempotencyStore.Claim;
import cleancity.kernel.testing.TestStores;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MongoIdempotencyTest {
    private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");
    private static final byte[] ANSWER = "{\"id\":\"1\"}".getBytes(StandardCharsets.UTF_8);

    private final Mongo mongo = TestStores.mongo();

    @Test
    void shouldReplayTheFirstAnswer_whenTheKeyComesAgain() {
        var store = at(NOW);

        assertThat(store.claim("k", "print")).isInstanceOf(Claim.Granted.class);
        assertThat(store.claim("k", "print")).isInstanceOf(Claim.InProgress.class);
        store.complete("k", 201, ANSWER);

        assertThat(store.claim("k", "print")).isInstanceOfSatisfying(Claim.Replay.class, replay -> {
            assertThat(replay.status()).isEqualTo(201);
            assertThat(replay.json()).isEqualTo(ANSWER);
        });
        assertThat(store.claim("k", "other")).isInstanceOf(Claim.Reused.class);
    }

    @Test
    void shouldGrantAgain_whenTheFirstWasReleasedOrDied() {
        var store = at(NOW);
        store.claim("released", "print");
        store.release("released");
        store.claim("died", "print");

        assertThat(store.claim("released", "print")).isInstanceOf(Claim.Granted.class);
        assertThat(store.claim("died", "print")).isInstanceOf(Claim.InProgress.class);
        assertThat(at(NOW.plus(Duration.ofMinutes(1))).claim("died", "print")).isInstanceOf(Claim.Granted.class);
    }

    @Test
    void shouldNotGrantAgain_whenTheFirstIsStillAtWork() {
        at(NOW).claim("long", "print");
        at(NOW.plusSeconds(25)).renew("long");

        assertThat(at(NOW.plusSeconds(50)).claim("long", "print")).isInstanceOf(Claim.InProgress.class);
        assertThat(at(NOW.plusSeconds(60)).claim("long", "print")).isInstanceOf(Claim.Granted.class);
    }

    @Test
    void shouldForgetAfterADay_evenWhenNothingIsSwept() {
        at(NOW).claim("old", "print");
        at(NOW).complete("old", 200, ANSWER);

        assertThat(at(NOW.plus(Duration.ofHours(25))).claim("old", "other")).isInstanceOf(Claim.Granted.class);
    }

    @Test
    void shouldGrantExactlyOne_whenManyThreadsClaim() throws Exception {
        var store = at(NOW);
        try (var threads = Executors.newFixedThreadPool(32)) {
            Callable<Claim> claim = () -> store.claim("raced", "print");
            var claims = threads.invokeAll(
                    IntStream.range(0, 64).mapToObj(i -> claim).toList());
            long granted = 0;
            for (var each : claims) {
                granted += each.get() instanceof Claim.Granted ? 1 : 0;
            }

            assertThat(granted).isEqualTo(1);
        }
    }

    private MongoIdempotency at(Instant now) {
        return new MongoIdempotency(mongo, Clock.fixed(now, ZoneOffset.UTC));
    }
}
