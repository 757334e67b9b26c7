package cleancity.gateway.inbox;

import cleancity.gateway.model.Notice;
import cleancity.gateway.model.Notices;
import cleancity.gateway.model.StaffAccounts;
import cleancity.kernel.facts.ReceivedFact;
import java.util.stream.Stream;

/** Turns the facts of the services into notices to the persons they concern. A repeated fact makes no second notice. */
public final class WriteNotices {
    private final Notices notices;
    private final CaseNotices cases;
    private final CampaignNotices campaigns = new CampaignNotices();
    private final NoticeTexts texts = new NoticeTexts();

    public WriteNotices(Notices notices, StaffAccounts staff) {
        this.notices = notices;
        this.cases = new CaseNotices(staff);
    }

    public void handle(ReceivedFact fact) {
        var drafts = fact.type().startsWith("complaint.") ? cases.of(fact) : campaigns.of(fact);
        notices.add(drafts.flatMap(draft -> written(draft, fact)).toList());
    }

    private Stream<Notice> written(Draft draft, ReceivedFact fact) {
        var title = texts.text(draft.kind() + ".title", draft.values());
        var body = texts.text(draft.kind() + ".body", draft.values());
        return draft.persons().stream()
                .map(person -> new Notice(
                        fact.id() + "." + person, person, draft.kind(), title, body, draft.link(), fact.time(), false));
    }
}
