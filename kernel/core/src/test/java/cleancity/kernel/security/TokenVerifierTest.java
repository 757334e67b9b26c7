package cleancity.kernel.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cleancity.kernel.http.Json;
import cleancity.kernel.model.Actor;
import cleancity.kernel.model.CommonRule;
import cleancity.kernel.model.Refusal;
import cleancity.kernel.model.Role;
import java.net.URI;
import java.nio.charset.StandardCharsets;
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
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("security")
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

    @Test
    void shouldBlameNobody_whenNoKeyIsKnownYet() {
        var keys = new RemoteKeys(URI.create("http://127.0.0.1:1/nobody-is-here"));
        try (keys) {
            var verifier = new TokenVerifier(keys, Clock.fixed(NOW, ZoneOffset.UTC));
            var token = token(key, NOW.plusSeconds(60));

            assertThatThrownBy(() -> verifier.actor(token))
                    .isInstanceOfSatisfying(Refusal.Unavailable.class, refusal -> assertThat(refusal.rule())
                            .isEqualTo(CommonRule.STARTING));
        }
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
            var header = encoded(new TokenHeader(algorithm, "JWT", "k1", null));
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
                        null,
                        NOW.plusSeconds(9).getEpochSecond(),
                        null,
                        null));

        assertThat(at(NOW).actor(token)).contains(Actor.resident("r1"));
    }

    @Test
    void shouldComeBackTheSame_whenKeysArePublishedAsJwks() {
        var published = Jwks.read(Json.bytes(Jwks.of(known)));

        assertThat(published.get("k1").getEncoded()).isEqualTo(key.publicKey().getEncoded());
        assertThat(SigningKey.of("k1", key.seed()).publicKey().getEncoded())
                .isEqualTo(key.publicKey().getEncoded());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'alg':'EdDSA','kid':'k1','crit':['b64'],'b64':false}",
                "{'alg':'EdDSA','kid':'k1','crit':[]}",
                "{'alg':'EdDSA','kid':'k1','typ':'at+jwt'}",
                "{'alg':'EdDSA','kid':'k1','kid':'k1'}",
                "{'alg':'none','alg':'EdDSA','kid':'k1'}",
                "{'alg':'EdDSA','kid':'k1'} {}",
                "{'alg':'EdDSA'}",
                "{'alg':'EdDSA','kid':'other'}"
            })
    void shouldKnowNobody_whenTheHeaderSaysWhatIsNotUnderstood(String header) {
        assertThat(at(NOW).actor(signed("{'alg':'EdDSA','kid':'k1'}", proper(""))))
                .contains(Actor.resident("r1"));

        assertThat(at(NOW).actor(signed(header, proper("")))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ",'nbf':1795430000",
                ",'iat':1795334400",
                ",'sub':'r2'",
                ",'exp':1",
                ",'aud':'cleancity'",
                ",'nbf':'soon'",
                "} {'a':1"
            })
    void shouldKnowNobody_whenTheClaimsAreDoubledOrNotYetTrue(String more) {
        assertThat(at(NOW).actor(signed("{'alg':'EdDSA','kid':'k1','typ':'jwt'}", proper(more))))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"90, true", "180, false"})
    void shouldBearClocksThatAreALittleApart_whenATokenIsFromJustNow(int ahead, boolean borne) {
        var soon = Long.toString(NOW.plusSeconds(ahead).getEpochSecond());
        var claims = proper("").replace(Long.toString(NOW.getEpochSecond()), soon);

        assertThat(at(NOW).actor(signed("{'alg':'EdDSA','kid':'k1'}", claims)).isPresent())
                .isEqualTo(borne);
        assertThat(at(NOW).actor(signed("{'alg':'EdDSA','kid':'k1'}", proper(",'nbf':" + soon)))
                        .isPresent())
                .isEqualTo(borne);
    }

    @Test
    void shouldTakeOneSpellingOnly_whenTheSameBytesCanBeWrittenInSeveralWays() {
        var token = token(key, NOW.plusSeconds(60));
        var last = token.charAt(token.length() - 1);

        assertThat(at(NOW).actor(token)).isPresent();
        assertThat(at(NOW).actor(token + "==")).isEmpty();
        for (char other = last; other < last + 4; other++) { // two bits of the last letter mean nothing
            var spelt = token.substring(0, token.length() - 1) + other;
            assertThat(at(NOW).actor(spelt).isPresent()).isEqualTo(other == last);
        }
    }

    @Test
    void shouldEndNever_whenATokenSaysSoAndHoldsNothingElseUp() {
        var endless = "{'iss':'cleancity','aud':'cleancity','sub':'r1','kind':'resident','iat':0,'exp':%d}";

        assertThat(at(NOW).actor(signed("{'alg':'EdDSA','kid':'k1'}", endless.formatted(Long.MAX_VALUE))))
                .isPresent();
        assertThat(at(NOW).actor(signed("{'alg':'EdDSA','kid':'k1'}", endless.formatted(Long.MIN_VALUE))))
                .isEmpty();
    }

    @Test
    void shouldKeepTheOthers_whenOneKeyOfASetIsBroken() {
        var good = Json.text(Jwks.of(known).keys().getFirst());
        for (var broken : List.of(
                "7",
                "null",
                "{}",
                "{\"kty\":\"OKP\",\"crv\":\"Ed25519\",\"kid\":\"b\",\"x\":5}",
                "{\"kty\":\"OKP\",\"crv\":\"Ed25519\",\"kid\":\"b\",\"x\":\"AA\"}",
                "{\"kty\":\"OKP\",\"crv\":\"Ed25519\",\"kid\":\"b\",\"x\":\"!\"}",
                "{\"kty\":\"RSA\",\"n\":[1],\"kid\":\"b\"}",
                good)) {
            var set = "{\"keys\":[" + broken + "," + good + "]}";

            assertThat(Jwks.read(set.getBytes(StandardCharsets.UTF_8)))
                    .as(broken)
                    .containsOnlyKeys("k1");
        }
    }

    private static String proper(String more) {
        return "{'iss':'cleancity','aud':'cleancity','sub':'r1','kind':'resident','iat':" + NOW.getEpochSecond()
                + ",'exp':" + NOW.plusSeconds(60).getEpochSecond() + more + "}";
    }

    private String signed(String header, String claims) {
        var message = spelt(header) + '.' + spelt(claims);
        var signature = key.sign(message.getBytes(StandardCharsets.US_ASCII));
        return message + '.' + Base64.getUrlEncoder().withoutPadding().encodeToString(signature);
    }

    private static String spelt(String json) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(json.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
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
                Claims.HOUSE,
                Claims.HOUSE,
                "s1",
                "staff",
                List.of(role),
                null,
                null,
                0,
                null,
                Long.MAX_VALUE,
                null,
                null));
    }

    private static String encoded(Object value) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Json.bytes(value));
    }
}
