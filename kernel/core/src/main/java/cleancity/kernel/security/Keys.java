package cleancity.kernel.security;

import java.util.Optional;
import org.bouncycastle.crypto.params.Ed25519PublicKeyParameters;

/** What a verifier must know of tokens: the public keys they may be signed with, by key id, and which have ended. */
@FunctionalInterface
public interface Keys {
    Optional<Ed25519PublicKeyParameters> find(String id);

    default EndedTokens ended() {
        return EndedTokens.NONE;
    }

    /** Whether there are keys at all: without any, every caller would be a stranger. */
    default boolean ready() {
        return true;
    }
}
