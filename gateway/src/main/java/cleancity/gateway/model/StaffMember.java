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
 * @param password Argon2id hash in PHC form
 * @param totp sealed secret of the enrolled second factor
 * @param pendingTotp sealed secret that counts from the first right code on
 * @param epoch grows when every sign-in of the account must end
 */
public record StaffMember(
        String id,
        String username,
        String name,
        Set<Role> roles,
        @Nullable String unit,
        String password,
        @Nullable String totp,
        @Nullable String pendingTotp,
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
            String id, String username, String name, Set<Role> roles, @Nullable String unit, String password) {
        return new StaffMember(id, username, name, roles, unit, password, null, null, false, 0);
    }

    public Actor actor() {
        return Actor.staff(id, name, unit, roles);
    }

    public boolean enrolled() {
        return totp != null;
    }

    /** A new password ends every sign-in. */
    public StaffMember withPassword(String hash) {
        return new StaffMember(id, username, name, roles, unit, hash, totp, pendingTotp, disabled, epoch + 1);
    }

    public StaffMember withPending(String sealed) {
        return new StaffMember(id, username, name, roles, unit, password, totp, sealed, disabled, epoch);
    }

    /** The pending second factor has proved itself. */
    public StaffMember confirmed() {
        return new StaffMember(id, username, name, roles, unit, password, pendingTotp, null, disabled, epoch);
    }

    /** As new, with another password; the second factor must be enrolled again. */
    public StaffMember reset(String hash) {
        return new StaffMember(id, username, name, roles, unit, hash, null, null, disabled, epoch + 1);
    }

    /** Whatever was done to an account: no sign-in of before keeps rights that are no longer the same. */
    public StaffMember after(StaffMember before) {
        boolean same = roles.equals(before.roles)
                && Objects.equals(unit, before.unit)
                && password.equals(before.password)
                && disabled == before.disabled;
        return same || epoch > before.epoch
                ? this
                : new StaffMember(
                        id, username, name, roles, unit, password, totp, pendingTotp, disabled, before.epoch + 1);
    }

    public StaffMember closed(boolean closed) {
        return new StaffMember(id, username, name, roles, unit, password, totp, pendingTotp, closed, epoch + 1);
    }
}
