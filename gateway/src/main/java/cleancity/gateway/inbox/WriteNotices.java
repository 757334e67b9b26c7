package cleancity.gateway.inbox;

import cleancity.gateway.model.Notice;
import cleancity.gateway.model.Notices;
import cleancity.kernel.facts.ReceivedFact;
import java.util.stream.Stream;

/** Turns the facts of the services into notices to the persons they concern. A repeated fact makes no second notice. */
public final class WriteNotices {
    private final Notices notices;
    private final Drafts drafts;
    private final NoticeTexts texts = new NoticeTexts();

    public WriteNotices(Notices notices, Drafts drafts) {
        this.notices = notices;
        this.drafts = drafts;
    }

    public void handle(ReceivedFact fact) {
        notices.add(drafts.of(fact).flatMap(draft -> written(draft, fact)).toList());
    }

    private Stream<Notice> written(Draft draft, ReceivedFact fact) {
        var title = texts.text(draft.kind() + ".title", draft.values());
        var body = texts.text(draft.kind() + ".body", draft.values());
        return draft.persons().stream()
                .map(person -> new Notice(
                        fact.id() + "." + person, person, draft.kind(), title, body, draft.link(), fact.time(), false));
    }
}
