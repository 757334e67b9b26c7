package cleancity.gateway.staff;

import cleancity.gateway.model.GatewayRule;
import cleancity.gateway.model.StaffAccounts;
import cleancity.gateway.model.StaffMember;
import cleancity.kernel.model.Actor;
import cleancity.kernel.model.CommonRule;
import cleancity.kernel.model.Refusal;
import cleancity.kernel.mongo.AuditBook;
import java.util.Optional;

/** Changes one's own password; all sign-ins of the account end. */
final class ChangePassword {
    private final StaffAccounts accounts;
    private final Passwords passwords;
    private final PasswordRule rule;
    private final LockOut lockOut;
    private final AuditBook audit;

    ChangePassword(StaffAccounts accounts, Passwords passwords, PasswordRule rule, LockOut lockOut, AuditBook audit) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.rule = rule;
        this.lockOut = lockOut;
        this.audit = audit;
    }

    void change(Actor actor, String old, String fresh, String address) {
        var member = known(actor, "/old", old, address);
        rule.require("/new", fresh, member, member.enrolled());
        if (fresh.equals(old)) {
            throw new Refusal.Invalid("/new", GatewayRule.WEAK_PASSWORD);
        }
        var hash = passwords.hash(fresh);
        accounts.change(actor.id(), now -> now.withPassword(hash));
        audit.note(actor.id(), "password-changed", actor.id(), address);
    }

    /** Who is signed in and shows the password again: whoever found an open console does nothing to the account. */
    StaffMember known(Actor actor, String pointer, String password, String address) {
        var member = accounts.byId(actor.id()).orElseThrow(() -> new Refusal.NotFound(CommonRule.NOT_FOUND));
        lockOut.attempt(actor.id(), address); // apart from signing in
        if (!passwords.matches(password, Optional.of(member.password()))) {
            throw new Refusal.Invalid(pointer, GatewayRule.PASSWORD_WRONG);
        }
        lockOut.succeeded(actor.id(), address);
        return member;
    }
}
