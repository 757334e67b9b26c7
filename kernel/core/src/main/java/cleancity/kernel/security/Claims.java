package cleancity.kernel.security;

import cleancity.kernel.model.Actor;
import cleancity.kernel.model.Role;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a token says; times are seconds since the epoch (RFC 7519).
 *
 * @param jti id of the sign-in, the same in every token of one sign-in
 * @param rights name of the state of the account this token was given for; another after its rights have changed
 */
public record Claims(
        String iss,
        String aud,
        String sub,
        String kind,
        @Nullable List<String> roles,
        @Nullable String unit,
        @Nullable String name,
        long iat,
        @Nullable Long nbf,
        long exp,
        @Nullable String jti,
        @Nullable String rights) {
    /** Issuer and audience of every token: the house issues for itself. */
    public static final String HOUSE = "cleancity";

    /** How far the clocks of the house may be apart. */
    private static final long LEEWAY = Duration.ofMinutes(2).toSeconds();

    public static Claims of(Actor actor, Instant now, Instant expires, String signIn) {
        return new Claims(
                HOUSE,
                HOUSE,
                actor.id(),
                actor.kind().name().toLowerCase(Locale.ROOT),
                Role.wire(actor.roles()),
                actor.unit(),
                actor.name(),
                now.getEpochSecond(),
                null,
                expires.getEpochSecond(),
                signIn,
                null);
    }

    public Claims withRights(String state) {
        return new Claims(iss, aud, sub, kind, roles, unit, name, iat, nbf, exp, jti, state);
    }

    /** The actor, or nothing when the kind is one that no token may claim. */
    Optional<Actor> actor() {
        return switch (kind) {
            case "resident" -> Optional.of(Actor.resident(sub));
            case "staff" -> Optional.of(Actor.staff(sub, name, unit, knownRoles()));
            default -> Optional.empty();
        };
    }

    private Set<Role> knownRoles() {
        return Optional.ofNullable(roles).orElse(List.of()).stream()
                .flatMap(role -> Role.ofWire(role).stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    boolean holdsAt(Instant now) {
        long second = now.getEpochSecond();
        boolean begun = iat <= second + LEEWAY && (nbf == null || nbf <= second + LEEWAY);
        return HOUSE.equals(iss) && HOUSE.equals(aud) && sub != null && kind != null && begun && second < exp;
    }
}
