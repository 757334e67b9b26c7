package cleancity.kernel.security;

import cleancity.kernel.http.Json;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Writes compact JWS tokens (RFC 7515, RFC 8037). */
public final class TokenSigner {
    private static final Base64.Encoder URL = Base64.getUrlEncoder().withoutPadding();

    private final SigningKey key;
    private final String header;

    public TokenSigner(SigningKey key) {
        this.key = key;
        this.header = URL.encodeToString(Json.bytes(TokenHeader.of(key.id())));
    }

    public String sign(Claims claims) {
        var signed = header + '.' + URL.encodeToString(Json.bytes(claims));
        return signed + '.' + URL.encodeToString(key.sign(signed.getBytes(StandardCharsets.US_ASCII)));
    }
}
