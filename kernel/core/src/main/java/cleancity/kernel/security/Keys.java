package cleancity.kernel.security;

import java.util.Optional;
import org.bouncycastle.crypto.params.Ed25519PublicKeyParameters;

/** The public keys tokens may be signed with, by key id. */
@FunctionalInterface
public interface Keys {
    Optional<Ed25519PublicKeyParameters> find(String id);

    /** Whether there are keys at all: without any, every caller would be a stranger. */
    default boolean ready() {
        return true;
    }
}
