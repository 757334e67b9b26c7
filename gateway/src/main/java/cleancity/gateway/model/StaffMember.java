package cleancity.gateway.model;

import cleancity.kernel.model.Actor;
import cleancity.kernel.model.Refusal;
import cleancity.kernel.model.Role;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A staff account. Immutable: each change gives a new one.
 *
 * @param username lower case, unique
 * @param unit id of the responsible unit; handlers always have one
 * @param epoch grows when every sign-in of the account must end
 */
public record StaffMember(
        String id,
        String username,
        String name,
        Set<Role> roles,
        @Nullable String unit,
        Login login,
        boolean disabled,
        int epoch) {

    /** Refuses a handler without a unit. */
    public StaffMember {
        roles = Set.copyOf(roles);
        if (roles.contains(Role.HANDLER) && (unit == null || unit.isBlank())) {
            throw new Refusal.Invalid("/unit", GatewayRule.UNIT_NEEDED);
        }
    }

    public static StaffMember fresh(
            String id, String username, String name, Set<Role> roles, @Nullable String unit, Login login) {
        return new StaffMember(id, username, name, roles, unit, login, false, 0);
    }

    public Actor actor() {
        return Actor.staff(id, name, unit, roles);
    }

    public String password() {
        return login.password();
    }

    public boolean enrolled() {
        return login.enrolled();
    }

    public boolean administers() {
        return !disabled && roles.contains(Role.ADMINISTRATOR);
    }

    /** A password of one's own ends every sign-in. */
    public StaffMember withPassword(String hash) {
        return with(login.withPassword(hash), epoch + 1);
    }

    public StaffMember withPending(String sealed) {
        return with(login.withPending(sealed), epoch);
    }

    /** The pending second factor has proved itself. */
    public StaffMember confirmed(Set<String> recovery) {
        return with(login.confirmed(recovery), epoch);
    }

    public StaffMember withRecovery(Set<String> codes) {
        return with(login.withRecovery(codes), epoch);
    }

    public StaffMember withoutRecovery(String code) {
        return with(login.without(code), epoch);
    }

    /** As new, with another password; the second factor must be enrolled again. */
    public StaffMember reset(Login fresh) {
        return with(fresh, epoch + 1);
    }

    public StaffMember withRoles(Set<Role> others, @Nullable String otherUnit) {
        return new StaffMember(id, username, name, others, otherUnit, login, disabled, epoch + 1);
    }

    /** Whatever was done to an account: no sign-in of before keeps rights that are no longer the same. */
    public StaffMember after(StaffMember before) {
        boolean same = roles.equals(before.roles)
                && Objects.equals(unit, before.unit)
                && password().equals(before.password())
                && disabled == before.disabled;
        return same || epoch > before.epoch ? this : with(login, before.epoch + 1);
    }

    public StaffMember closed(boolean closed) {
        return new StaffMember(id, username, name, roles, unit, login, closed, epoch + 1);
    }

    private StaffMember with(Login other, int otherEpoch) {
        return new StaffMember(id, username, name, roles, unit, other, disabled, otherEpoch);
    }
}
