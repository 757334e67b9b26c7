package cleancity.gateway.staff;

import cleancity.gateway.model.GatewayRule;
import cleancity.gateway.model.StaffAccounts;
import cleancity.gateway.model.StaffMember;
import cleancity.kernel.model.Actor;
import cleancity.kernel.model.Refusal;
import java.util.Locale;

/** Changes one's own password; all sign-ins of the account end. */
final class ChangePassword {
    private final StaffAccounts accounts;
    private final Passwords passwords;
    private final LockOut lockOut;

    ChangePassword(StaffAccounts accounts, Passwords passwords, LockOut lockOut) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.lockOut = lockOut;
    }

    void change(Actor actor, String old, String fresh, String address) {
        var member = accounts.byId(actor.id());
        lockOut.attempt(actor.id(), address);
        if (!passwords.matches(old, member.map(StaffMember::password))) {
            throw new Refusal.Invalid("/old", GatewayRule.WRONG_CREDENTIALS);
        }
        var username = member.map(StaffMember::username).orElseThrow();
        if (fresh.toLowerCase(Locale.ROOT).contains(username)
                || fresh.chars().distinct().count() < 5) {
            throw new Refusal.Invalid("/new", GatewayRule.WEAK_PASSWORD);
        }
        var hash = passwords.hash(fresh);
        accounts.change(actor.id(), now -> now.withPassword(hash));
        lockOut.succeeded(actor.id(), address);
    }
}
