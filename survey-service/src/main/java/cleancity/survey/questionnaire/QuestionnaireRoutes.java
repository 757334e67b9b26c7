package cleancity.survey.questionnaire;

import cleancity.kernel.http.Answer;
import cleancity.kernel.http.Call;
import cleancity.kernel.http.Endpoints;
import cleancity.kernel.ids.Cursor;
import cleancity.kernel.ids.Cursors;
import cleancity.kernel.model.LocalText;
import cleancity.kernel.model.Role;
import cleancity.survey.model.Questionnaire;
import cleancity.survey.store.QuestionnaireStore;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Questionnaires over HTTP. */
public final class QuestionnaireRoutes {
    private final QuestionnaireStore store;
    private final Cursors cursors;

    record Card(String id, LocalText title, int published, boolean draft, Instant updatedAt) {
        static Card of(Questionnaire q) {
            return new Card(q.id(), q.title(), q.published(), q.draft() != null, q.updatedAt());
        }
    }

    record Page(List<Card> items, @Nullable String next) {}

    public QuestionnaireRoutes(QuestionnaireStore store, Cursors cursors) {
        this.store = store;
        this.cursors = cursors;
    }

    public void bind(Endpoints endpoints) {
        endpoints.on("listQuestionnaires", this::page);
    }

    private Answer page(Call call) {
        call.actor().requireAny(Role.ADMINISTRATOR, Role.OFFICE, Role.HANDLER, Role.INSPECTOR, Role.ANALYST);
        var after = call.query("cursor").map(cursors::decode).map(Cursor::id).orElse(null);
        var found = store.page(after, call.limit());
        var next = found.size() < call.limit()
                ? null
                : cursors.encode(new Cursor("", found.getLast().id()));
        return Answer.ok(new Page(found.stream().map(Card::of).toList(), next));
    }
}
