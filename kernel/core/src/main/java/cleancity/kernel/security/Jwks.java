package cleancity.kernel.security;

import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.bouncycastle.crypto.params.Ed25519PublicKeyParameters;

/** A JSON Web Key Set of Ed25519 keys (RFC 7517, RFC 8037). */
public record Jwks(List<Jwk> keys) {
    /** One public key; {@code x} is its 32 bytes, Base64url. */
    public record Jwk(String kty, String crv, String kid, String x, String use, String alg) {}

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

    /** The keys this house understands; others in the set are left out. */
    Map<String, Ed25519PublicKeyParameters> byId() {
        return keys.stream()
                .filter(key -> "OKP".equals(key.kty()) && "Ed25519".equals(key.crv()))
                .collect(Collectors.toUnmodifiableMap(
                        Jwk::kid,
                        key -> new Ed25519PublicKeyParameters(
                                Base64.getUrlDecoder().decode(key.x()))));
    }
}
