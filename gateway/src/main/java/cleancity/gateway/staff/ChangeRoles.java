package cleancity.gateway.staff;

import cleancity.gateway.model.GatewayRule;
import cleancity.gateway.model.RoleChange;
import cleancity.gateway.model.RoleChange.State;
import cleancity.gateway.model.RoleChanges;
import cleancity.gateway.model.StaffAccounts;
import cleancity.gateway.model.StaffMember;
import cleancity.kernel.ids.Ids;
import cleancity.kernel.model.Actor;
import cleancity.kernel.model.CommonRule;
import cleancity.kernel.model.Refusal;
import cleancity.kernel.model.Role;
import cleancity.kernel.mongo.AuditBook;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Other roles take two administrators: one asks, another confirms. Where there is only one, that one decides alone; who
 * has closed or reset the other's account waits a week for it, and who was given an account or a password by the one
 * who asks waits a day, so that nobody makes a second person of his own.
 */
final class ChangeRoles {
    private static final Duration ALONE_AFTER = Duration.ofDays(7);
    private static final Duration GIVEN_BEFORE = Duration.ofDays(1);

    private final StaffAccounts accounts;
    private final RoleChanges changes;
    private final AuditBook audit;
    private final Ids ids;
    private final Clock clock;

    ChangeRoles(StaffAccounts accounts, RoleChanges changes, AuditBook audit, Ids ids, Clock clock) {
        this.accounts = accounts;
        this.changes = changes;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
    }

    /** Whether there is nobody who could be the second person, nor was lately. */
    boolean alone(Actor actor) {
        return !accounts.hadOtherAdministrator(actor.id(), clock.instant().minus(ALONE_AFTER));
    }

    RoleChange ask(Actor actor, String id, Set<Role> roles, @Nullable String unit, String reason) {
        actor.requireAny(Role.ADMINISTRATOR);
        var member = accounts.byId(id).orElseThrow(() -> new Refusal.NotFound(CommonRule.NOT_FOUND));
        var after = member.withRoles(roles, unit); // refuses what makes no sense
        if (member.roles().equals(after.roles()) && Objects.equals(member.unit(), after.unit())) {
            throw new Refusal.Invalid("/roles", GatewayRule.SAME_ROLES);
        }
        requireAnAdministrator(member, after.roles());
        var now = clock.instant();
        var asked = new RoleChange(
                ids.next(), id, member.roles(), roles, unit, reason, actor.id(), now, State.OPEN, null, null);
        if (!alone(actor)) {
            return opened(actor, asked);
        }
        var decided = asked.decided(State.CONFIRMED, actor.id(), now);
        changes.add(decided);
        return applied(actor, decided, "roles-changed-alone");
    }

    RoleChange confirm(Actor actor, String id) {
        actor.requireAny(Role.ADMINISTRATOR);
        var change = open(id);
        requireSecond(actor, change);
        accounts.byId(change.staff()).ifPresent(member -> requireAnAdministrator(member, change.roles()));
        return applied(actor, decided(actor, id, State.CONFIRMED), "roles-changed");
    }

    /** By another administrator, or taken back by who asked. */
    RoleChange reject(Actor actor, String id) {
        actor.requireAny(Role.ADMINISTRATOR);
        open(id);
        var rejected = decided(actor, id, State.REJECTED);
        audit.note(actor.id(), "roles-rejected", rejected.staff(), rejected.reason());
        return rejected;
    }

    List<RoleChange> list(Actor actor) {
        actor.requireAny(Role.ADMINISTRATOR);
        return changes.recent();
    }

    private RoleChange opened(Actor actor, RoleChange asked) {
        if (!changes.add(asked)) {
            throw new Refusal.Conflict(GatewayRule.ROLE_CHANGE_OPEN);
        }
        audit.note(actor.id(), "roles-asked", asked.staff(), asked.reason());
        return asked;
    }

    private RoleChange applied(Actor actor, RoleChange change, String what) {
        accounts.change(change.staff(), now -> {
            if (!now.roles().equals(change.from())) {
                throw new Refusal.Conflict(CommonRule.LOST_RACE);
            }
            return now.withRoles(change.roles(), change.unit());
        });
        audit.note(actor.id(), what, change.staff(), change.reason());
        return change;
    }

    private RoleChange open(String id) {
        var change = changes.byId(id).orElseThrow(() -> new Refusal.NotFound(CommonRule.NOT_FOUND));
        if (change.state() != State.OPEN) {
            throw new Refusal.Conflict(GatewayRule.ROLE_CHANGE_DECIDED);
        }
        return change;
    }

    private RoleChange decided(Actor actor, String id, State how) {
        return changes.decide(id, how, actor.id(), clock.instant())
                .orElseThrow(() -> new Refusal.Conflict(GatewayRule.ROLE_CHANGE_DECIDED));
    }

    private void requireSecond(Actor actor, RoleChange change) {
        boolean own = actor.id().equals(change.staff()) && !change.onlyLess();
        if (own || actor.id().equals(change.askedBy())) {
            throw new Refusal.Forbidden(GatewayRule.SECOND_PERSON_NEEDED);
        }
        var given = accounts.byId(actor.id())
                .flatMap(member -> Optional.ofNullable(member.login().given()))
                .filter(gift -> gift.by().equals(change.askedBy()))
                .filter(gift -> gift.at().isAfter(clock.instant().minus(GIVEN_BEFORE)));
        if (given.isPresent()) {
            throw new Refusal.Forbidden(GatewayRule.SECOND_PERSON_TOO_NEW);
        }
    }

    private void requireAnAdministrator(StaffMember member, Set<Role> roles) {
        boolean loses = member.administers() && !roles.contains(Role.ADMINISTRATOR);
        if (loses && !accounts.hasOtherAdministrator(member.id())) {
            throw new Refusal.Conflict(GatewayRule.LAST_ADMINISTRATOR);
        }
    }
}
