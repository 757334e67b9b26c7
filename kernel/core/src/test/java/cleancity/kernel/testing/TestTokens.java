package cleancity.kernel.testing;

import cleancity.kernel.model.Actor;
import cleancity.kernel.model.Role;
import cleancity.kernel.security.Claims;
import cleancity.kernel.security.EndedTokens;
import cleancity.kernel.security.Keys;
import cleancity.kernel.security.SigningKey;
import cleancity.kernel.security.TokenSigner;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.bouncycastle.crypto.params.Ed25519PublicKeyParameters;

/** Tokens as the gateway would sign them, with a key of their own. */
public final class TestTokens {
    private static final SigningKey KEY = SigningKey.generate("test", new SecureRandom());
    private static final TokenSigner SIGNER = new TokenSigner(KEY);

    /** Name of the state of an account that has ended. */
    private static final String CLOSED = "closed-account";

    private TestTokens() {}

    public static Keys keys() {
        return new Keys() {
            @Override
            public Optional<Ed25519PublicKeyParameters> find(String id) {
                return id.equals(KEY.id()) ? Optional.of(KEY.publicKey()) : Optional.empty();
            }

            @Override
            public EndedTokens ended() {
                return new EndedTokens(Set.of(CLOSED));
            }
        };
    }

    public static String resident(String id) {
        return of(Actor.resident(id));
    }

    public static String staff(String id, Role... roles) {
        return of(Actor.staff(id, id, null, Set.of(roles)));
    }

    public static String handler(String id, String unit) {
        return of(Actor.staff(id, id, unit, Set.of(Role.HANDLER)));
    }

    /** A token whose time was up an hour ago. */
    public static String expired(Actor actor) {
        var then = Instant.now().minus(Duration.ofHours(2));
        return SIGNER.sign(Claims.of(actor, then, then.plus(Duration.ofHours(1)), "test"));
    }

    /** A token that the house's key has signed for somebody else. */
    public static String foreign(Actor actor) {
        var claims = Claims.of(actor, Instant.EPOCH, end(), "test");
        return SIGNER.sign(new Claims(
                claims.iss(),
                "another-house",
                claims.sub(),
                claims.kind(),
                claims.roles(),
                claims.unit(),
                claims.name(),
                claims.iat(),
                null,
                claims.exp(),
                claims.jti(),
                null));
    }

    /** A token of an account that was closed since. */
    public static String closed(Actor actor) {
        return SIGNER.sign(Claims.of(actor, Instant.EPOCH, end(), "test").withRights(CLOSED));
    }

    /** A token that has long been given: tests also set clocks back. */
    public static String of(Actor actor) {
        return SIGNER.sign(Claims.of(actor, Instant.EPOCH, end(), "test"));
    }

    private static Instant end() {
        return Instant.now().plus(Duration.ofHours(1));
    }
}
