package cleancity.kernel.security;

import cleancity.kernel.http.Json;
import cleancity.kernel.model.Actor;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Base64;
import java.util.Optional;
import org.bouncycastle.crypto.signers.Ed25519Signer;
import tools.jackson.core.JacksonException;

/**
 * Says whom a token stands for, or nobody. Accepts EdDSA and nothing else; remembers what it verified for at most a
 * minute and never beyond the token's own end. Whether it was taken away is asked every time.
 */
public final class TokenVerifier {
    private static final int MAX_TOKEN = 4096;
    private static final Base64.Decoder URL = Base64.getUrlDecoder();

    private final Keys keys;
    private final Clock clock;
    private final VerifiedTokens verified = new VerifiedTokens();

    public TokenVerifier(Keys keys, Clock clock) {
        this.keys = keys;
        this.clock = clock;
    }

    public Optional<Actor> actor(String token) {
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
            var header = Json.read(URL.decode(parts[0]), TokenHeader.class);
            return TokenHeader.ALGORITHM.equals(header.alg()) && header.kid() != null && signed(parts, header.kid())
                    ? Optional.of(Json.read(URL.decode(parts[1]), Claims.class))
                    : Optional.empty();
        } catch (IllegalArgumentException | JacksonException e) {
            return Optional.empty(); // not a token at all
        }
    }

    private boolean signed(String[] parts, String keyId) {
        var signature = URL.decode(parts[2]);
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
}
