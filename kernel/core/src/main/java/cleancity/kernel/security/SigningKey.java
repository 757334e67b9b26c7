package cleancity.kernel.security;

import java.security.SecureRandom;
import java.util.Base64;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
import org.bouncycastle.crypto.params.Ed25519PublicKeyParameters;
import org.bouncycastle.crypto.signers.Ed25519Signer;

/** A private Ed25519 key and its id. Bouncy Castle, because the JDK's own takes ten times as long. */
public final class SigningKey {
    private final String id;
    private final Ed25519PrivateKeyParameters key;

    private SigningKey(String id, Ed25519PrivateKeyParameters key) {
        this.id = id;
        this.key = key;
    }

    public static SigningKey generate(String id, SecureRandom random) {
        return new SigningKey(id, new Ed25519PrivateKeyParameters(random));
    }

    /** @param seed the 32 secret bytes, Base64 */
    public static SigningKey of(String id, String seed) {
        return new SigningKey(
                id, new Ed25519PrivateKeyParameters(Base64.getDecoder().decode(seed)));
    }

    public String id() {
        return id;
    }

    /** The 32 secret bytes, Base64: for an encrypted store only. */
    public String seed() {
        return Base64.getEncoder().encodeToString(key.getEncoded());
    }

    public Ed25519PublicKeyParameters publicKey() {
        return key.generatePublicKey();
    }

    byte[] sign(byte[] message) {
        var signer = new Ed25519Signer();
        signer.init(true, key);
        signer.update(message, 0, message.length);
        return signer.generateSignature();
    }
}
