package cleancity.gateway.session;

import cleancity.gateway.keys.KeyRing;
import cleancity.kernel.security.EndedTokens;
import cleancity.kernel.security.Keys;
import java.util.Optional;
import org.bouncycastle.crypto.params.Ed25519PublicKeyParameters;

/** What the gateway's own verifier knows without asking anybody. */
public record KnownTokens(KeyRing ring, Revocations revocations) implements Keys {
    @Override
    public Optional<Ed25519PublicKeyParameters> find(String id) {
        return ring.find(id);
    }

    @Override
    public EndedTokens ended() {
        return revocations.ended();
    }
}
