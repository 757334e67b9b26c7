package cleancity.kernel.security;

import cleancity.kernel.http.Json;
import cleancity.kernel.model.Actor;
import cleancity.kernel.model.CommonRule;
import cleancity.kernel.model.Refusal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import org.bouncycastle.crypto.signers.Ed25519Signer;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Says whom a token stands for, or nobody. Accepts EdDSA and nothing else; remembers what it verified for at most a
 * minute and never beyond the token's own end. Whether it was taken away is asked every time.
 */
public final class TokenVerifier {
    private static final int MAX_TOKEN = 4096;
    private static final Base64.Decoder URL = Base64.getUrlDecoder();
    private static final Base64.Encoder CANONICAL = Base64.getUrlEncoder().withoutPadding();

    /** Of two members with one name, others might read the other one (RFC 7515, 4). */
    private static final JsonMapper STRICT = Json.mapper()
            .rebuild()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private static final Duration SOON = Duration.ofSeconds(1);

    private final Keys keys;
    private final Clock clock;
    private final VerifiedTokens verified = new VerifiedTokens();

    public TokenVerifier(Keys keys, Clock clock) {
        this.keys = keys;
        this.clock = clock;
    }

    /** @throws Refusal.Unavailable no key is known yet: whose token it is cannot be said, nor that it is nobody's */
    public Optional<Actor> actor(String token) {
        if (!keys.ready()) {
            throw new Refusal.Unavailable(CommonRule.STARTING, SOON);
        }
        if (token.length() > MAX_TOKEN) {
            return Optional.empty();
        }
        var now = clock.instant();
        var claims = verified.find(token, now).or(() -> verify(token).map(fresh -> verified.keep(token, fresh, now)));
        return claims.filter(each -> each.holdsAt(now) && !keys.ended().covers(each))
                .flatMap(Claims::actor);
    }

    private Optional<Claims> verify(String token) {
        var parts = token.split("\\.", -1);
        if (parts.length != 3) {
            return Optional.empty();
        }
        try {
            var header = STRICT.readValue(decoded(parts[0]), TokenHeader.class);
            return header.isUnderstood() && header.kid() != null && signed(parts, header.kid())
                    ? Optional.of(STRICT.readValue(decoded(parts[1]), Claims.class))
                    : Optional.empty();
        } catch (IllegalArgumentException | JacksonException e) {
            return Optional.empty(); // not a token at all
        }
    }

    private boolean signed(String[] parts, String keyId) {
        var signature = decoded(parts[2]);
        var message = (parts[0] + '.' + parts[1]).getBytes(StandardCharsets.US_ASCII);
        return keys.find(keyId)
                .map(key -> {
                    var signer = new Ed25519Signer();
                    signer.init(false, key);
                    signer.update(message, 0, message.length);
                    return signer.verifySignature(signature);
                })
                .orElse(false);
    }

    /** @throws IllegalArgumentException for one of the other ways to write the same bytes (RFC 4648, 3.5) */
    private static byte[] decoded(String part) {
        var bytes = URL.decode(part);
        if (!CANONICAL.encodeToString(bytes).equals(part)) {
            throw new IllegalArgumentException("not canonical");
        }
        return bytes;
    }
}
