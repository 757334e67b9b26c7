package cleancity.kernel.secret;

import cleancity.kernel.config.Secret;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.HKDFParameterSpec;

/** The one configured secret, from which a key for each purpose is derived (HKDF-SHA-256, RFC 5869). */
public final class RootSecret {
    private static final int FEWEST_CHARACTERS = 32;
    private static final int KEY_BYTES = 32;

    private final byte[] root;

    /** @throws IllegalArgumentException when it is shorter than 32 characters */
    public RootSecret(Secret secret) {
        if (secret.value().length() < FEWEST_CHARACTERS) {
            throw new IllegalArgumentException("the secret needs at least 32 characters");
        }
        this.root = secret.value().getBytes(StandardCharsets.UTF_8);
    }

    /** 256 bits for one purpose; another purpose gets others. */
    public SecretKey key(String purpose, String algorithm) {
        try {
            var info = purpose.getBytes(StandardCharsets.UTF_8);
            var spec = HKDFParameterSpec.ofExtract().addIKM(root).thenExpand(info, KEY_BYTES);
            return KDF.getInstance("HKDF-SHA256").deriveKey(algorithm, spec);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has HKDF-SHA256", e);
        }
    }
}
