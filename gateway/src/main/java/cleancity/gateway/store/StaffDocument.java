package cleancity.gateway.store;

import cleancity.gateway.model.StaffMember;
import cleancity.kernel.model.Role;
import cleancity.kernel.mongo.Versioned;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * A staff account as stored.
 *
 * @param endedAt when the sign-ins of earlier epochs ended; absent if none has
 * @param lastStep newest time step of the second factor that was used
 */
public record StaffDocument(
        @BsonId String id,
        String username,
        String name,
        List<String> roles,
        @Nullable String unit,
        String password,
        @Nullable String totp,
        @Nullable String pendingTotp,
        boolean disabled,
        int epoch,
        @Nullable Instant endedAt,
        long lastStep,
        long version)
        implements Versioned {

    static StaffDocument of(StaffMember member, @Nullable Instant endedAt, long lastStep, long version) {
        return new StaffDocument(
                member.id(),
                member.username(),
                member.name(),
                member.roles().stream().map(Role::wire).sorted().toList(),
                member.unit(),
                member.password(),
                member.totp(),
                member.pendingTotp(),
                member.disabled(),
                member.epoch(),
                endedAt,
                lastStep,
                version);
    }

    StaffMember toDomain() {
        var known = roles.stream().flatMap(role -> Role.ofWire(role).stream()).collect(Collectors.toSet());
        return new StaffMember(id, username, name, known, unit, password, totp, pendingTotp, disabled, epoch);
    }
}
