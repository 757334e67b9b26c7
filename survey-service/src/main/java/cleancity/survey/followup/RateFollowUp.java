package cleancity.survey.followup;

import cleancity.kernel.model.Actor;
import cleancity.kernel.model.Refusal;
import cleancity.survey.answer.TakeAnswer;
import cleancity.survey.model.FollowUp;
import cleancity.survey.model.SurveyRule;
import cleancity.survey.store.FollowUpStore;
import cleancity.survey.wave.WaveCatalog;
import java.time.Clock;
import tools.jackson.databind.JsonNode;

/** Takes the answer of somebody who was invited, once for each thing they were concerned by. */
public final class RateFollowUp {
    private static final String CHANNEL = "wechat";

    private final FollowUpStore store;
    private final WaveCatalog catalog;
    private final TakeAnswer take;
    private final Invitees invitees;
    private final Clock clock;

    /** @param durationSeconds from the first question to the last */
    public record Rating(String language, JsonNode answers, int durationSeconds) {}

    public RateFollowUp(FollowUpStore store, WaveCatalog catalog, TakeAnswer take, Invitees invitees, Clock clock) {
        this.store = store;
        this.catalog = catalog;
        this.take = take;
        this.invitees = invitees;
        this.clock = clock;
    }

    /**
     * @throws Refusal.Forbidden the caller was not concerned
     * @throws Refusal.Conflict already answered
     */
    public TakeAnswer.Receipt rate(Actor actor, String id, Rating sent, String requestKey) {
        var person = actor.requireResident().id();
        var followUp =
                store.find(id, clock.instant()).orElseThrow(() -> new Refusal.NotFound(SurveyRule.NO_SUCH_FOLLOW_UP));
        requireInvited(person, followUp);
        return take.take(
                catalog.get(followUp.wave()),
                new TakeAnswer.Respondent(MyFollowUps.respondent(person, followUp.thing()), requestKey),
                new TakeAnswer.Submission(
                        followUp.subject(), sent.language(), sent.answers(), sent.durationSeconds(), CHANNEL));
    }

    private void requireInvited(String person, FollowUp followUp) {
        if (!store.isInvited(invitees.of(person), followUp.thing(), clock.instant())) {
            throw new Refusal.Forbidden(SurveyRule.FOLLOW_UP_NOT_YOURS);
        }
    }
}
