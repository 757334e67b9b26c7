package cleancity.gateway.store;

import cleancity.gateway.model.Login;
import cleancity.gateway.model.StaffMember;
import cleancity.kernel.model.Role;
import cleancity.kernel.mongo.Versioned;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * A staff account as stored.
 *
 * @param temporary absent in accounts of 0.1.0
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
        @Nullable Boolean temporary,
        @Nullable String givenBy,
        @Nullable Instant givenAt,
        @Nullable String totp,
        @Nullable String pendingTotp,
        @Nullable List<String> recovery,
        boolean disabled,
        int epoch,
        @Nullable Instant endedAt,
        long lastStep,
        long version)
        implements Versioned {

    static StaffDocument of(StaffMember member, @Nullable Instant endedAt, long lastStep, long version) {
        var login = member.login();
        var given = Optional.ofNullable(login.given());
        return new StaffDocument(
                member.id(),
                member.username(),
                member.name(),
                Role.wire(member.roles()),
                member.unit(),
                login.password(),
                login.temporary(),
                given.map(Login.Gift::by).orElse(null),
                given.map(Login.Gift::at).orElse(null),
                login.totp(),
                login.pendingTotp(),
                login.recovery().stream().sorted().toList(),
                member.disabled(),
                member.epoch(),
                endedAt,
                lastStep,
                version);
    }

    StaffMember toDomain() {
        var known = roles.stream().flatMap(role -> Role.ofWire(role).stream()).collect(Collectors.toSet());
        return new StaffMember(id, username, name, known, unit, login(), disabled, epoch);
    }

    private Login login() {
        var gift = givenBy == null || givenAt == null ? null : new Login.Gift(givenBy, givenAt);
        var codes = recovery == null ? Set.<String>of() : Set.copyOf(recovery);
        return new Login(password, Boolean.TRUE.equals(temporary), gift, totp, pendingTotp, codes);
    }
}
