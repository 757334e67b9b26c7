package cleancity.survey.answer;

import cleancity.kernel.model.Actor;
import cleancity.kernel.model.Refusal;
import cleancity.survey.answer.TakeAnswer.Receipt;
import cleancity.survey.answer.TakeAnswer.Respondent;
import cleancity.survey.answer.TakeAnswer.Submission;
import cleancity.survey.model.SurveyRule;
import cleancity.survey.model.Wave;
import cleancity.survey.model.WaveDesign;
import cleancity.survey.wave.WaveCatalog;
import java.util.function.BiConsumer;

/**
 * Takes what residents answer to a wave that asks everybody. Whoever comes by a link has chosen themselves: a sample
 * drawn by chance is asked by interviewers alone, or its figures would claim what they cannot.
 */
public final class SubmitAnswers {
    private final WaveCatalog catalog;
    private final TakeAnswer take;
    private final AskedCommunities communities;
    private final BiConsumer<Wave, String> taken;

    /** @param taken told of the wave and the person whose answers were taken, e.g. to drop their draft */
    public SubmitAnswers(
            WaveCatalog catalog, TakeAnswer take, AskedCommunities communities, BiConsumer<Wave, String> taken) {
        this.catalog = catalog;
        this.take = take;
        this.communities = communities;
        this.taken = taken;
    }

    /**
     * @throws Refusal.Conflict already answered, or the wave does not take answers now
     * @throws Refusal.Invalid with one fault per question that is not right
     */
    public Receipt submit(Actor actor, String waveId, Submission sent, String requestKey) {
        var listed = catalog.get(waveId);
        if (listed.wave().design() instanceof WaveDesign.FollowUp) {
            throw new Refusal.Conflict(SurveyRule.BY_INVITATION);
        }
        var person = actor.requireResident().id();
        take.requireOpen(listed.wave());
        if (listed.wave().design() instanceof WaveDesign.Probability) {
            throw new Refusal.Conflict(SurveyRule.BY_INTERVIEWER);
        }
        communities.require(listed.wave(), sent.community());
        var receipt = take.take(listed, new Respondent(person, requestKey), sent);
        taken.accept(listed.wave(), person);
        return receipt;
    }
}
