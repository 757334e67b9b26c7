package cleancity.survey.questionnaire;

import cleancity.kernel.http.Json;
import cleancity.kernel.ids.Ids;
import cleancity.kernel.model.Refusal;
import cleancity.survey.facts.SurveyFacts;
import cleancity.survey.form.FormReader;
import cleancity.survey.model.Questionnaire;
import cleancity.survey.model.SurveyRule;
import cleancity.survey.store.QuestionnaireStore;
import java.time.Clock;
import java.util.Locale;
import tools.jackson.databind.JsonNode;

/** Writes and publishes questionnaires. A published version is written once and never changed. */
public final class EditQuestionnaires {
    private final QuestionnaireStore store;
    private final Ids ids;
    private final Clock clock;

    public EditQuestionnaires(QuestionnaireStore store, Ids ids, Clock clock) {
        this.store = store;
        this.ids = ids;
        this.clock = clock;
    }

    /** Saves a draft that reads as the subset; makes the questionnaire when there is none. */
    Questionnaire save(String id, JsonNode definition) {
        var title = FormReader.read(definition).title();
        var json = Json.text(definition);
        var now = clock.instant();
        if (store.add(new Questionnaire(id, title, 0, json, now, 0))) {
            return found(id);
        }
        return store.change(
                        id,
                        q -> new Questionnaire(id, title, q.published(), json, now, q.version() + 1),
                        _ -> java.util.List.of())
                .orElseThrow(() -> new Refusal.NotFound(SurveyRule.NO_SUCH_QUESTIONNAIRE));
    }

    /** The version first, then the questionnaire that points at it: a crash between leaves a version nobody sees. */
    Questionnaire publish(String id) {
        var before = found(id);
        var draft = before.draft();
        if (draft == null) {
            throw new Refusal.Conflict(SurveyRule.NOTHING_TO_PUBLISH);
        }
        int number = before.published() + 1;
        var now = clock.instant();
        if (!store.addVersion(id, number, draft, now)
                && !store.definition(id, number).filter(draft::equals).isPresent()) {
            throw new Refusal.Conflict(cleancity.kernel.model.CommonRule.LOST_RACE);
        }
        return store.change(
                        id,
                        q -> q.version() == before.version()
                                ? new Questionnaire(id, q.title(), number, null, now, q.version() + 1)
                                : q,
                        q -> SurveyFacts.published(
                                ids.next(), id, number, q.title().in(Locale.SIMPLIFIED_CHINESE), now))
                .orElseThrow(() -> new Refusal.NotFound(SurveyRule.NO_SUCH_QUESTIONNAIRE));
    }

    /** For questionnaires that the product brings along: published once, and left alone when it is there. */
    public void bring(String id, JsonNode definition) {
        var title = FormReader.read(definition).title();
        var _ = store.add(new Questionnaire(id, title, 0, Json.text(definition), clock.instant(), 0));
        if (found(id).published() == 0) {
            var _ = publish(id);
        }
    }

    Questionnaire found(String id) {
        return store.find(id).orElseThrow(() -> new Refusal.NotFound(SurveyRule.NO_SUCH_QUESTIONNAIRE));
    }
}
