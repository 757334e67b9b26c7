package cleancity.kernel.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import cleancity.kernel.testing.TestStores;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LeaseTest {
    private static final Duration TIME = Duration.ofSeconds(9);

    private final Mongo mongo = TestStores.mongo();
    private final Hand clock = new Hand(Instant.parse("2026-11-23T00:00:00Z"));

    @AfterEach
    void close() {
        mongo.close();
    }

    @Test
    void shouldLetOneLead_whenThirtyTwoRace() throws Exception {
        var leases = IntStream.range(0, 32).mapToObj(i -> lease("owner-" + i)).toList();

        var outcomes = Racing.threads(32, i -> (Callable<Boolean>) leases.get(i)::hold);

        assertThat(outcomes).extracting(Racing.Outcome::failure).allMatch(Objects::isNull);
        assertThat(outcomes)
                .extracting(Racing.Outcome::result)
                .filteredOn(Boolean::booleanValue)
                .hasSize(1);
    }

    @Test
    void shouldLetOneTakeOver_whenThirtyTwoRaceForAnExpiredLease() throws Exception {
        var dead = lease("dead");
        assertThat(dead.token()).hasValue(1);
        clock.forward(TIME);
        var leases = IntStream.range(0, 32).mapToObj(i -> lease("owner-" + i)).toList();

        var outcomes = Racing.threads(32, i -> (Callable<Boolean>) leases.get(i)::hold);

        var leader = IntStream.range(0, 32)
                .filter(i -> outcomes.get(i).result())
                .boxed()
                .toList();
        assertThat(leader).hasSize(1);
        assertThat(leases.get(leader.getFirst()).token()).hasValue(2);
        assertThat(dead.hold()).isFalse();
    }

    @Test
    void shouldKeepLeadAndToken_whenItRenewsInTime() {
        var mine = lease("$mine");
        var other = lease("other");
        assertThat(mine.hold()).isTrue();

        for (int i = 0; i < 10; i++) {
            clock.forward(Duration.ofSeconds(5));
            assertThat(mine.token()).hasValue(1);
            assertThat(other.hold()).isFalse();
        }
    }

    @Test
    void shouldLoseTheLead_whenItSleptThroughItsTime() {
        var sleeper = lease("sleeper");
        var other = lease("other");
        assertThat(sleeper.hold()).isTrue();
        clock.forward(TIME);

        assertThat(other.token()).hasValue(2);

        assertThat(sleeper.hold()).isFalse();
        sleeper.release();
        assertThat(other.hold()).isTrue();
    }

    @Test
    void shouldPassTheLeadAtOnce_whenItIsGivenUp() {
        var first = lease("first");
        assertThat(first.hold()).isTrue();

        first.release();

        assertThat(lease("second").token()).hasValue(2);
    }

    @Test
    void shouldNotMix_whenLeasesHaveDifferentNames() {
        var names = List.of("a", "b");

        assertThat(names).allMatch(name -> new Lease(mongo, name, "owner-of-" + name, TIME, clock).hold());
    }

    private Lease lease(String owner) {
        return new Lease(mongo, "relay", owner, TIME, clock);
    }

    /** A clock moved by hand. */
    private static final class Hand extends Clock {
        private volatile Instant now;

        Hand(Instant now) {
            this.now = now;
        }

        void forward(Duration step) {
            now = now.plus(step);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
