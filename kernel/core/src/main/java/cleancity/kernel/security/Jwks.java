package cleancity.kernel.security;

import cleancity.kernel.http.Json;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bouncycastle.crypto.params.Ed25519PublicKeyParameters;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;

/** A JSON Web Key Set of Ed25519 keys (RFC 7517, RFC 8037). */
public record Jwks(List<Jwk> keys) {
    private static final Logger LOG = LoggerFactory.getLogger(Jwks.class);

    /** One public key; {@code x} is its 32 bytes, Base64url. */
    public record Jwk(
            @Nullable String kty,
            @Nullable String crv,
            @Nullable String kid,
            @Nullable String x,
            @Nullable String use,
            @Nullable String alg) {
        private boolean signs() {
            return "OKP".equals(kty)
                    && "Ed25519".equals(crv)
                    && (use == null || use.equals("sig"))
                    && (alg == null || alg.equals(TokenHeader.ALGORITHM));
        }

        /** @throws IllegalArgumentException when it is no point of the curve */
        private void addTo(Map<String, Ed25519PublicKeyParameters> found) {
            if (signs() && kid != null && x != null) {
                found.putIfAbsent(
                        kid,
                        new Ed25519PublicKeyParameters(Base64.getUrlDecoder().decode(x)));
            }
        }
    }

    public static Jwks of(Map<String, Ed25519PublicKeyParameters> keys) {
        return new Jwks(keys.entrySet().stream()
                .map(each -> new Jwk(
                        "OKP",
                        "Ed25519",
                        each.getKey(),
                        Base64.getUrlEncoder()
                                .withoutPadding()
                                .encodeToString(each.getValue().getEncoded()),
                        "sig",
                        TokenHeader.ALGORITHM))
                .toList());
    }

    /**
     * The keys in a published set that this house understands. One that is broken or meant for something else is left
     * out and costs no other; of two with one id the first counts.
     */
    static Map<String, Ed25519PublicKeyParameters> read(byte[] json) {
        var found = new HashMap<String, Ed25519PublicKeyParameters>();
        for (var each : Json.mapper().readTree(json).path("keys")) {
            try {
                if (each.isObject()) {
                    Json.mapper().treeToValue(each, Jwk.class).addTo(found);
                }
            } catch (IllegalArgumentException | JacksonException e) {
                LOG.warn("a key of the set cannot be read: {}", e.toString());
            }
        }
        return Map.copyOf(found);
    }
}
