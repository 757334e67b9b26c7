package cleancity.kernel.security;

import static org.assertj.core.api.Assertions.assertThat;

import cleancity.kernel.http.Json;
import cleancity.kernel.model.Actor;
import cleancity.kernel.model.Role;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bouncycastle.crypto.params.Ed25519PublicKeyParameters;
import org.junit.jupiter.api.Test;

class TokenVerifierTest {
    private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");
    private static final Actor OFFICE = Actor.staff("s1", "创卫办", null, Set.of(Role.OFFICE));

    private final SigningKey key = SigningKey.generate("k1", new SecureRandom());
    private final Map<String, Ed25519PublicKeyParameters> known = new HashMap<>(Map.of("k1", key.publicKey()));

    @Test
    void shouldKnowTheActor_whenTheTokenHolds() {
        assertThat(at(NOW).actor(token(key, NOW.plusSeconds(60)))).contains(OFFICE);
    }

    @Test
    void shouldKnowNobody_whenTheTokenHasEnded() {
        var verifier = new MovingVerifier();
        var token = token(key, NOW.plusSeconds(30));

        assertThat(verifier.verifier.actor(token)).isPresent();
        verifier.now = NOW.plusSeconds(30);
        assertThat(verifier.verifier.actor(token)).isEmpty(); // also when it was verified before
    }

    @Test
    void shouldKnowNobody_whenTheSignInOrItsRightsWereTakenAway() {
        var ended = new HashSet<String>();
        var verifier = new TokenVerifier(new KeysThatEnd(ended), Clock.fixed(NOW, ZoneOffset.UTC));
        var expires = NOW.plusSeconds(60);
        var one =
                new TokenSigner(key).sign(Claims.of(OFFICE, NOW, expires, "one").withRights("now"));
        var two =
                new TokenSigner(key).sign(Claims.of(OFFICE, NOW, expires, "two").withRights("now"));
        var old = new TokenSigner(key).sign(Claims.of(OFFICE, NOW, expires, "three"));

        assertThat(verifier.actor(one)).isPresent(); // verified before, which must not help it later
        assertThat(verifier.actor(two)).isPresent();
        ended.add("one");
        assertThat(verifier.actor(one)).isEmpty();
        assertThat(verifier.actor(two)).isPresent();
        ended.add("now");
        assertThat(verifier.actor(two)).isEmpty();
        assertThat(verifier.actor(old)).isPresent();
    }

    private final class KeysThatEnd implements Keys {
        private final Set<String> ended;

        KeysThatEnd(Set<String> ended) {
            this.ended = ended;
        }

        @Override
        public Optional<Ed25519PublicKeyParameters> find(String id) {
            return Optional.ofNullable(known.get(id));
        }

        @Override
        public EndedTokens ended() {
            return new EndedTokens(ended);
        }
    }

    @Test
    void shouldKnowNobody_whenAnyPartIsForged() {
        var token = token(key, NOW.plusSeconds(60));
        var parts = token.split("\\.");
        var other = token(SigningKey.generate("k1", new SecureRandom()), NOW.plusSeconds(60));

        assertThat(at(NOW).actor(other)).isEmpty();
        assertThat(at(NOW).actor(parts[0] + '.' + parts[1] + "." + other.split("\\.")[2]))
                .isEmpty();
        assertThat(at(NOW).actor(parts[0] + '.' + claims("administrator") + '.' + parts[2]))
                .isEmpty();
        assertThat(at(NOW).actor(parts[0] + '.' + parts[1] + '.')).isEmpty();
        assertThat(at(NOW).actor("")).isEmpty();
        assertThat(at(NOW).actor("....")).isEmpty();
        assertThat(at(NOW).actor("x".repeat(5000))).isEmpty();
    }

    @Test
    void shouldKnowNobody_whenTheAlgorithmIsAnother() {
        var parts = token(key, NOW.plusSeconds(60)).split("\\.");
        for (var algorithm : new String[] {"none", "HS256", "ES256"}) {
            var header = encoded(new TokenHeader(algorithm, "JWT", "k1"));
            assertThat(at(NOW).actor(header + '.' + parts[1] + '.' + parts[2])).isEmpty();
        }
    }

    @Test
    void shouldFollowRotation_whenAKeyIsAddedAndAnotherLeaves() {
        var next = SigningKey.generate("k2", new SecureRandom());
        var fromNext = token(next, NOW.plusSeconds(600));

        assertThat(at(NOW).actor(fromNext)).isEmpty();
        known.put("k2", next.publicKey());
        assertThat(at(NOW).actor(fromNext)).contains(OFFICE);
        known.remove("k1");
        assertThat(at(NOW).actor(token(key, NOW.plusSeconds(600)))).isEmpty();
    }

    @Test
    void shouldClaimNoMoreThanItsKind_whenAResidentNamesRoles() {
        var token = new TokenSigner(key)
                .sign(new Claims(
                        Claims.HOUSE,
                        Claims.HOUSE,
                        "r1",
                        "resident",
                        List.of("administrator"),
                        null,
                        null,
                        0,
                        NOW.plusSeconds(9).getEpochSecond(),
                        null,
                        null));

        assertThat(at(NOW).actor(token)).contains(Actor.resident("r1"));
    }

    @Test
    void shouldComeBackTheSame_whenKeysArePublishedAsJwks() {
        var published = Json.read(Json.bytes(Jwks.of(known)), Jwks.class).byId();

        assertThat(published.get("k1").getEncoded()).isEqualTo(key.publicKey().getEncoded());
        assertThat(SigningKey.of("k1", key.seed()).publicKey().getEncoded())
                .isEqualTo(key.publicKey().getEncoded());
    }

    private TokenVerifier at(Instant now) {
        return new TokenVerifier(id -> Optional.ofNullable(known.get(id)), Clock.fixed(now, ZoneOffset.UTC));
    }

    private final class MovingVerifier {
        private Instant now = NOW;
        private final TokenVerifier verifier = new TokenVerifier(id -> Optional.ofNullable(known.get(id)), new Clock() {
            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return now;
            }
        });
    }

    private static String token(SigningKey key, Instant expires) {
        return new TokenSigner(key).sign(Claims.of(OFFICE, expires.minus(Duration.ofMinutes(15)), expires, "s"));
    }

    private static String claims(String role) {
        return encoded(new Claims(
                Claims.HOUSE, Claims.HOUSE, "s1", "staff", List.of(role), null, null, 0, Long.MAX_VALUE, null, null));
    }

    private static String encoded(Object value) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Json.bytes(value));
    }
}
