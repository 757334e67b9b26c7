package cleancity.gateway.model;

import cleancity.kernel.model.Role;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Other roles for an account, asked for by one administrator and decided by another.
 *
 * @param staff id of the account
 * @param from what the account had when it was asked for
 * @param unit of the account afterwards
 */
public record RoleChange(
        String id,
        String staff,
        Set<Role> from,
        Set<Role> roles,
        @Nullable String unit,
        String reason,
        String askedBy,
        Instant askedAt,
        State state,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt) {

    /** What has become of it. */
    public enum State {
        OPEN,
        CONFIRMED,
        REJECTED
    }

    public RoleChange {
        from = Set.copyOf(from);
        roles = Set.copyOf(roles);
    }

    public RoleChange decided(State how, String by, Instant now) {
        return new RoleChange(id, staff, from, roles, unit, reason, askedBy, askedAt, how, by, now);
    }

    /** Whether it only takes away: then who loses may agree to it. */
    public boolean onlyLess() {
        return from.containsAll(roles);
    }
}
