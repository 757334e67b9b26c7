package cleancity.gateway.keys;

import static org.assertj.core.api.Assertions.assertThat;

import cleancity.gateway.store.MongoStoredKeys;
import cleancity.kernel.config.Secret;
import cleancity.kernel.model.Actor;
import cleancity.kernel.mongo.Mongo;
import cleancity.kernel.secret.RootSecret;
import cleancity.kernel.secret.Seal;
import cleancity.kernel.security.Claims;
import cleancity.kernel.security.TokenVerifier;
import cleancity.kernel.testing.TestStores;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class KeyRingTest {
    private final Mongo mongo = TestStores.mongo();
    private final MovableClock clock = new MovableClock();

    @AfterEach
    void close() {
        mongo.close();
    }

    @Test
    void shouldShareOneKey_whenReplicasStart() {
        var first = ring("the secret of these tests, long enough");
        var second = ring("the secret of these tests, long enough");

        assertThat(first.published().keySet())
                .isEqualTo(second.published().keySet())
                .hasSize(1);
        assertThat(verifies(second, sign(first))).isTrue();
    }

    @Test
    void shouldPublishTheNextKeyBeforeItSigns_whenItIsTime() {
        var ring = ring("the secret of these tests, long enough");
        var old = ring.published().keySet();

        clock.move(KeyRing.PERIOD.minus(KeyRing.OVERLAP).plusSeconds(1));
        ring.refresh();
        var withOld = sign(ring);
        assertThat(ring.published()).hasSize(2);
        assertThat(new String(java.util.Base64.getUrlDecoder().decode(withOld.split("\\.")[0])))
                .contains(old.iterator().next());

        clock.move(KeyRing.OVERLAP);
        ring.refresh();
        var withNew = sign(ring);
        assertThat(new String(java.util.Base64.getUrlDecoder().decode(withNew.split("\\.")[0])))
                .doesNotContain(old.iterator().next());
        assertThat(verifies(ring, withNew)).isTrue();
        assertThat(ring.published()).as("old one still verifies").hasSize(2);

        clock.move(KeyRing.OVERLAP);
        assertThat(ring.published()).hasSize(1);
    }

    @Test
    void shouldMakeANewKey_whenTheSecretHasChanged() {
        var before = ring("the secret of these tests, long enough").published().keySet();

        var after = ring("another secret, of another installation").published().keySet();

        assertThat(after).hasSize(1).isNotEqualTo(before);
    }

    private KeyRing ring(String secret) {
        return new KeyRing(
                new MongoStoredKeys(mongo), new Seal(new RootSecret(new Secret(secret)), "signing keys"), clock);
    }

    private String sign(KeyRing ring) {
        var now = clock.instant();
        return ring.signer().sign(Claims.of(Actor.resident("r"), now, now.plus(Duration.ofMinutes(15)), "s"));
    }

    private boolean verifies(KeyRing ring, String token) {
        return new TokenVerifier(ring, clock).actor(token).isPresent();
    }

    /** Stands still until it is moved. */
    private static final class MovableClock extends Clock {
        private Instant now = Instant.parse("2026-11-23T08:00:00Z");

        void move(Duration by) {
            now = now.plus(by);
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
