package cleancity.gateway.store;

import cleancity.gateway.model.RoleChange;
import cleancity.kernel.model.Role;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/** A role change as stored. */
public record RoleChangeDocument(
        @BsonId String id,
        String staff,
        List<String> from,
        List<String> roles,
        @Nullable String unit,
        String reason,
        String askedBy,
        Instant askedAt,
        String state,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt) {

    static RoleChangeDocument of(RoleChange change) {
        return new RoleChangeDocument(
                change.id(),
                change.staff(),
                Role.wire(change.from()),
                Role.wire(change.roles()),
                change.unit(),
                change.reason(),
                change.askedBy(),
                change.askedAt(),
                change.state().name(),
                change.decidedBy(),
                change.decidedAt());
    }

    RoleChange toDomain() {
        return new RoleChange(
                id,
                staff,
                known(from),
                known(roles),
                unit,
                reason,
                askedBy,
                askedAt,
                RoleChange.State.valueOf(state),
                decidedBy,
                decidedAt);
    }

    private static Set<Role> known(List<String> roles) {
        return roles.stream().flatMap(role -> Role.ofWire(role).stream()).collect(Collectors.toUnmodifiableSet());
    }
}
