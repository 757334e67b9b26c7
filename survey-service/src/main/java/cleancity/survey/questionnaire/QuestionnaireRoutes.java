package cleancity.survey.questionnaire;

import cleancity.kernel.http.Answer;
import cleancity.kernel.http.Call;
import cleancity.kernel.http.Endpoints;
import cleancity.kernel.http.Json;
import cleancity.kernel.ids.Cursor;
import cleancity.kernel.ids.Cursors;
import cleancity.kernel.model.LocalText;
import cleancity.kernel.model.Role;
import cleancity.survey.form.AnswerCheck;
import cleancity.survey.form.FormReader;
import cleancity.survey.model.Questionnaire;
import cleancity.survey.store.QuestionnaireStore;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Questionnaires over HTTP. */
public final class QuestionnaireRoutes {
    private final QuestionnaireStore store;
    private final EditQuestionnaires edit;
    private final Cursors cursors;

    record Card(String id, LocalText title, int published, boolean draft, Instant updatedAt) {
        static Card of(Questionnaire q) {
            return new Card(q.id(), q.title(), q.published(), q.draft() != null, q.updatedAt());
        }
    }

    record Draft(JsonNode definition, @Nullable Long revision) {}

    /** @param definition not saved yet; what is saved when null */
    record Tried(JsonNode answers, @Nullable JsonNode definition) {}

    record Preview(List<String> visible, Map<String, Object> cleaned, List<Broken> errors) {
        record Broken(String pointer, String rule) {}
    }

    /** @param ignored pointers of the properties that only say how the form looks */
    record View(
            String id,
            LocalText title,
            int published,
            boolean draft,
            Instant updatedAt,
            long revision,
            JsonNode definition,
            List<String> ignored) {}

    record Page(List<Card> items, @Nullable String next) {}

    public QuestionnaireRoutes(QuestionnaireStore store, EditQuestionnaires edit, Cursors cursors) {
        this.store = store;
        this.edit = edit;
        this.cursors = cursors;
    }

    public void bind(Endpoints endpoints) {
        endpoints
                .on("listQuestionnaires", this::page)
                .on("createQuestionnaire", this::create)
                .on(
                        "getQuestionnaire",
                        call -> Answer.ok(view(edit.found(staff(call).path("questionnaire")))))
                .on("saveDraft", this::save)
                .on(
                        "publishQuestionnaire",
                        call -> Answer.ok(view(edit.publish(call.actor(), call.path("questionnaire")))))
                .on(
                        "cloneQuestionnaire",
                        call -> Answer.created(view(edit.copy(call.actor(), call.path("questionnaire")))))
                .on("previewQuestionnaire", this::preview)
                .on("exportQuestionnaire", this::export);
    }

    private Answer create(Call call) {
        return Answer.created(
                view(edit.create(call.actor(), call.body(Draft.class).definition())));
    }

    private Answer save(Call call) {
        var draft = call.body(Draft.class);
        long revision = draft.revision() == null ? -1 : draft.revision();
        return Answer.ok(view(edit.save(call.actor(), call.path("questionnaire"), draft.definition(), revision)));
    }

    private Answer preview(Call call) {
        var questionnaire = edit.found(staff(call).path("questionnaire"));
        var tried = call.body(Tried.class);
        var given = tried.definition();
        var definition = given == null ? Json.mapper().readTree(edit.definition(questionnaire)) : given;
        var check = AnswerCheck.of(FormReader.read(definition), tried.answers());
        return Answer.ok(new Preview(
                check.visible().stream().sorted().toList(),
                check.cleaned(),
                check.faults().stream()
                        .map(fault -> new Preview.Broken(fault.pointer(), fault.rule()))
                        .toList()));
    }

    private Answer export(Call call) {
        var number = Integer.parseInt(staff(call).path("number"));
        return Answer.ok(Json.mapper().readTree(edit.version(call.path("questionnaire"), number)));
    }

    private View view(Questionnaire q) {
        var definition = Json.mapper().readTree(edit.definition(q));
        return new View(
                q.id(),
                q.title(),
                q.published(),
                q.draft() != null,
                q.updatedAt(),
                q.version(),
                definition,
                FormReader.ignored(definition));
    }

    private static Call staff(Call call) {
        call.actor().requireAny(Role.ADMINISTRATOR, Role.OFFICE, Role.HANDLER, Role.INSPECTOR, Role.ANALYST);
        return call;
    }

    private Answer page(Call call) {
        var after =
                staff(call).query("cursor").map(cursors::decode).map(Cursor::id).orElse(null);
        var found = store.page(after, call.limit());
        var next = found.size() < call.limit()
                ? null
                : cursors.encode(new Cursor("", found.getLast().id()));
        return Answer.ok(new Page(found.stream().map(Card::of).toList(), next));
    }
}
