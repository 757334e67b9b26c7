package cleancity.survey.questionnaire;

import cleancity.kernel.http.Json;
import cleancity.kernel.ids.Ids;
import cleancity.kernel.model.Actor;
import cleancity.kernel.model.CommonRule;
import cleancity.kernel.model.Refusal;
import cleancity.kernel.model.Role;
import cleancity.survey.facts.SurveyFacts;
import cleancity.survey.form.FormReader;
import cleancity.survey.model.Questionnaire;
import cleancity.survey.model.SurveyRule;
import cleancity.survey.store.QuestionnaireStore;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
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

    /** @throws Refusal.Invalid with the pointer of every place that is outside the subset */
    public Questionnaire create(Actor actor, JsonNode definition) {
        allowed(actor);
        var title = FormReader.read(definition).title();
        var fresh = new Questionnaire(ids.next(), title, 0, Json.text(definition), clock.instant(), 0);
        var _ = store.add(fresh);
        return fresh;
    }

    /**
     * @param revision that the editor has read
     * @throws Refusal.Conflict when somebody else has saved meanwhile
     */
    public Questionnaire save(Actor actor, String id, JsonNode definition, long revision) {
        allowed(actor);
        var title = FormReader.read(definition).title();
        var json = Json.text(definition);
        return changed(store.change(
                id,
                q -> {
                    if (q.version() != revision) {
                        throw new Refusal.Conflict(CommonRule.LOST_RACE);
                    }
                    return new Questionnaire(id, title, q.published(), json, clock.instant(), q.version() + 1);
                },
                _ -> List.of()));
    }

    public Questionnaire publish(Actor actor, String id) {
        allowed(actor);
        return publish(id);
    }

    /** A new questionnaire with the same questions. */
    public Questionnaire copy(Actor actor, String id) {
        return create(actor, Json.mapper().readTree(definition(found(id))));
    }

    /** The draft, or the newest version when there is none. */
    public String definition(Questionnaire questionnaire) {
        var draft = questionnaire.draft();
        return draft != null ? draft : version(questionnaire.id(), questionnaire.published());
    }

    public String version(String id, int number) {
        return store.definition(id, number).orElseThrow(() -> new Refusal.NotFound(SurveyRule.NOT_PUBLISHED));
    }

    private static Questionnaire changed(Optional<Questionnaire> questionnaire) {
        return questionnaire.orElseThrow(() -> new Refusal.NotFound(SurveyRule.NO_SUCH_QUESTIONNAIRE));
    }

    private static void allowed(Actor actor) {
        actor.requireAny(Role.OFFICE, Role.ADMINISTRATOR);
    }

    /** The version first, then the questionnaire that points at it: a crash between leaves a version nobody sees. */
    private Questionnaire publish(String id) {
        var before = found(id);
        var draft = before.draft();
        if (draft == null) {
            throw new Refusal.Conflict(SurveyRule.NOTHING_TO_PUBLISH);
        }
        int number = before.published() + 1;
        var now = clock.instant();
        if (!store.addVersion(id, number, draft, now)
                && !store.definition(id, number).filter(draft::equals).isPresent()) {
            throw new Refusal.Conflict(CommonRule.LOST_RACE);
        }
        return changed(store.change(
                id,
                q -> q.version() == before.version()
                        ? new Questionnaire(id, q.title(), number, null, now, q.version() + 1)
                        : q,
                q -> SurveyFacts.published(ids.next(), id, number, q.title().in(Locale.SIMPLIFIED_CHINESE), now)));
    }

    /** For questionnaires that the product brings along: published once, and left alone when it is there. */
    public void bring(String id, JsonNode definition) {
        var title = FormReader.read(definition).title();
        var _ = store.add(new Questionnaire(id, title, 0, Json.text(definition), clock.instant(), 0));
        try {
            if (found(id).published() == 0) {
                var _ = publish(id);
            }
        } catch (Refusal.Conflict e) {
            if (found(id).published() == 0) { // else a replica that started at the same time was faster
                throw e;
            }
        }
    }

    public Questionnaire found(String id) {
        return store.find(id).orElseThrow(() -> new Refusal.NotFound(SurveyRule.NO_SUCH_QUESTIONNAIRE));
    }
}
