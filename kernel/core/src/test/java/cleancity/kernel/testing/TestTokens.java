package cleancity.kernel.testing;

import cleancity.kernel.model.Actor;
import cleancity.kernel.model.Role;
import cleancity.kernel.security.Claims;
import cleancity.kernel.security.Keys;
import cleancity.kernel.security.SigningKey;
import cleancity.kernel.security.TokenSigner;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** Tokens as the gateway would sign them, with a key of their own. */
public final class TestTokens {
    private static final SigningKey KEY = SigningKey.generate("test", new SecureRandom());
    private static final TokenSigner SIGNER = new TokenSigner(KEY);

    private TestTokens() {}

    public static Keys keys() {
        return id -> id.equals(KEY.id()) ? Optional.of(KEY.publicKey()) : Optional.empty();
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

    public static String of(Actor actor) {
        var now = Instant.now();
        return SIGNER.sign(Claims.of(actor, now, now.plus(Duration.ofHours(1)), "test"));
    }
}
