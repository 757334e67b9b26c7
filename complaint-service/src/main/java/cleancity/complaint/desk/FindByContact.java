package cleancity.complaint.desk;

import cleancity.complaint.cases.Cards;
import cleancity.complaint.privacy.ContactSeal;
import cleancity.complaint.store.AuditStore;
import cleancity.complaint.store.AuditStore.AuditDocument;
import cleancity.complaint.store.CaseQueries;
import cleancity.kernel.http.Answer;
import cleancity.kernel.http.Call;
import cleancity.kernel.http.Endpoints;
import cleancity.kernel.ids.Ids;
import cleancity.kernel.model.Role;
import java.util.List;

/**
 * Finds the cases of somebody who calls in, by their number: it is compared as a keyed hash, nothing is opened. It comes
 * in a body, so that it stands in no log, and each search leaves a trace.
 */
public final class FindByContact {
    private static final int MOST = 50;

    private final CaseQueries queries;
    private final ContactSeal seal;
    private final AuditStore audit;
    private final Cards cards;
    private final Ids ids;

    record Wanted(String phone, String reason) {}

    record Found(List<Cards.Card> items) {}

    public FindByContact(CaseQueries queries, ContactSeal seal, AuditStore audit, Cards cards, Ids ids) {
        this.queries = queries;
        this.seal = seal;
        this.audit = audit;
        this.cards = cards;
        this.ids = ids;
    }

    public void bind(Endpoints endpoints) {
        endpoints.on("findByContact", this::find);
    }

    private Answer find(Call call) {
        var actor = call.actor().requireAny(Role.OFFICE, Role.ADMINISTRATOR);
        var wanted = call.body(Wanted.class);
        audit.add(new AuditDocument(
                ids.next(),
                cards.now(),
                actor.id(),
                "find-by-contact",
                ContactSeal.masked(wanted.phone()),
                wanted.reason()));
        var found = queries.withContact(seal.searchKey(wanted.phone()), MOST);
        return Answer.ok(new Found(found.stream()
                        .map(file -> cards.card(file, Cards.Reader.FULL))
                        .toList()))
                .with("Cache-Control", "no-store");
    }
}
