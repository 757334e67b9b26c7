package cleancity.complaint.catalog;

import cleancity.complaint.model.ComplaintRule;
import cleancity.complaint.store.AuditStore;
import cleancity.complaint.store.AuditStore.AuditDocument;
import cleancity.kernel.ids.Ids;
import cleancity.kernel.model.Actor;
import cleancity.kernel.model.Refusal;
import cleancity.kernel.model.Role;
import cleancity.kernel.time.WorkingCalendar;
import java.time.Clock;
import java.time.LocalDate;

/**
 * What every change of a rule of the city keeps to: only the office, never for the past, and never without a trace that
 * is written before the change.
 */
public final class ChangeRules {
    private final AuditStore audit;
    private final Ids ids;
    private final Clock clock;

    public ChangeRules(AuditStore audit, Ids ids, Clock clock) {
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
    }

    public static void requireOffice(Actor actor) {
        actor.requireAny(Role.OFFICE, Role.ADMINISTRATOR);
    }

    /**
     * @param action what is changed, e.g. {@code set-limit}
     * @param subject which one of them, and to what
     * @param from first day on which the change holds
     * @throws Refusal.Invalid when that is not tomorrow or later
     */
    public void trace(String action, String subject, LocalDate from, String reason, Actor actor) {
        requireOffice(actor);
        if (!from.isAfter(today())) {
            throw new Refusal.Invalid("/from", ComplaintRule.RULE_BACKDATED);
        }
        audit.add(new AuditDocument(ids.next(), clock.instant(), actor.id(), action, subject, reason));
    }

    /** For a change that holds at once and says itself why. */
    void trace(String action, String subject, Actor actor) {
        trace(action, subject, "整表导入", actor);
    }

    /** For a change that holds at once, or from any day: it says what is, and takes nothing from anybody. */
    public void trace(String action, String subject, String reason, Actor actor) {
        requireOffice(actor);
        audit.add(new AuditDocument(ids.next(), clock.instant(), actor.id(), action, subject, reason));
    }

    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), WorkingCalendar.ZONE);
    }

    public Clock clock() {
        return clock;
    }
}
