package cleancity.kernel.security;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which tokens no longer hold although their time is not over: published by the gateway, asked by every verifier.
 *
 * @param ended sign-ins and rights, named as the tokens name them
 */
public record EndedTokens(Set<String> ended) {
    public static final EndedTokens NONE = new EndedTokens(Set.of());

    public EndedTokens(@Nullable Set<String> ended) {
        this.ended = Collections.unmodifiableSet(new LinkedHashSet<>(ended == null ? Set.of() : ended));
    }

    boolean covers(Claims claims) {
        return covers(claims.jti()) || covers(claims.rights());
    }

    private boolean covers(@Nullable String name) {
        return name != null && ended.contains(name);
    }
}
