package cleancity.gateway.staff;

import cleancity.gateway.model.GatewayRule;
import cleancity.gateway.model.Login;
import cleancity.gateway.model.StaffAccounts;
import cleancity.gateway.model.StaffMember;
import cleancity.kernel.ids.Ids;
import cleancity.kernel.model.Actor;
import cleancity.kernel.model.CommonRule;
import cleancity.kernel.model.Refusal;
import cleancity.kernel.model.Role;
import cleancity.kernel.mongo.AuditBook;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** What an administrator does with accounts. Every change ends the sign-ins it concerns. */
final class ManageStaff {
    private final StaffAccounts accounts;
    private final Passwords passwords;
    private final ChangeRoles roles;
    private final AuditBook audit;
    private final Ids ids;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    ManageStaff(StaffAccounts accounts, Passwords passwords, ChangeRoles roles, AuditBook audit, Ids ids, Clock clock) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.roles = roles;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
    }

    /** An account with the password that is shown this once. */
    record WithPassword(StaffMember member, String password) {}

    /** The office looks, too: it assigns interviewers among them. */
    List<StaffMember> list(Actor actor, String after, int limit) {
        actor.requireAny(Role.ADMINISTRATOR, Role.OFFICE);
        return accounts.after(after, limit);
    }

    /** An administrator begins without that role, which another one has to confirm. */
    WithPassword create(Actor actor, FirstAccount wanted) {
        actor.requireAny(Role.ADMINISTRATOR);
        boolean needsSecond = wanted.roles().contains(Role.ADMINISTRATOR) && !roles.alone(actor);
        var begins = needsSecond ? without(wanted.roles()) : wanted.roles();
        var password = ReadablePassword.next(random);
        var username = wanted.username().toLowerCase(Locale.ROOT);
        var member =
                StaffMember.fresh(ids.next(), username, wanted.name(), begins, wanted.unit(), given(actor, password));
        if (!accounts.add(member)) {
            throw new Refusal.Conflict(GatewayRule.USERNAME_TAKEN);
        }
        audit.note(actor.id(), "account-created", member.id(), username);
        if (needsSecond) {
            roles.ask(actor, member.id(), wanted.roles(), wanted.unit(), username);
        }
        return new WithPassword(member, password);
    }

    private static Set<Role> without(Set<Role> all) {
        return all.stream().filter(role -> role != Role.ADMINISTRATOR).collect(Collectors.toUnmodifiableSet());
    }

    WithPassword reset(Actor actor, String id) {
        var password = ReadablePassword.next(random);
        var login = given(actor, password);
        return new WithPassword(changed(actor, id, "account-reset", member -> member.reset(login)), password);
    }

    private Login given(Actor by, String password) {
        return Login.given(passwords.hash(password), new Login.Gift(by.id(), clock.instant()));
    }

    StaffMember enable(Actor actor, String id) {
        return changed(actor, id, "account-opened", member -> member.closed(false));
    }

    StaffMember disable(Actor actor, String id) {
        actor.requireAny(Role.ADMINISTRATOR);
        if (!accounts.hasOtherAdministrator(id)) {
            throw new Refusal.Conflict(GatewayRule.LAST_ADMINISTRATOR);
        }
        return changed(actor, id, "account-closed", member -> member.closed(true));
    }

    private StaffMember changed(Actor actor, String id, String what, UnaryOperator<StaffMember> change) {
        actor.requireAny(Role.ADMINISTRATOR);
        var member = accounts.change(id, change).orElseThrow(() -> new Refusal.NotFound(CommonRule.NOT_FOUND));
        audit.note(actor.id(), what, id, member.username());
        return member;
    }
}
