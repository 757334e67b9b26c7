package cleancity.complaint.privacy;

import cleancity.complaint.model.CaseFile;
import cleancity.complaint.model.ComplaintRule;
import cleancity.complaint.store.AuditStore;
import cleancity.complaint.store.CaseStore;
import cleancity.kernel.ids.Ids;
import cleancity.kernel.model.Actor;
import cleancity.kernel.model.Refusal;
import cleancity.kernel.model.Role;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** Opens the contacts of a case for the office; the trace is written before anything is shown. */
public final class RevealContact {
    private final CaseStore cases;
    private final AuditStore audit;
    private final ContactSeal seal;
    private final Ids ids;
    private final Clock clock;

    public RevealContact(CaseStore cases, AuditStore audit, ContactSeal seal, Ids ids, Clock clock) {
        this.cases = cases;
        this.audit = audit;
        this.seal = seal;
        this.ids = ids;
        this.clock = clock;
    }

    public List<ContactSeal.Contact> reveal(String caseId, Actor actor, String reason) {
        actor.requireAny(Role.OFFICE, Role.ADMINISTRATOR);
        CaseFile file = cases.find(caseId).orElseThrow(() -> new Refusal.NotFound(ComplaintRule.UNKNOWN_CASE));
        audit.add(new AuditStore.AuditDocument(
                ids.next(), clock.instant(), actor.id(), "reveal-contact", caseId, reason));
        return file.reporters().stream()
                .flatMap(reporter -> Optional.ofNullable(reporter.contact()).stream())
                .map(contact -> seal.open(caseId, contact))
                .toList();
    }
}
