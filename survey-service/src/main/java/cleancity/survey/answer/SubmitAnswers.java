package cleancity.survey.answer;

import cleancity.kernel.area.AreaLevel;
import cleancity.kernel.area.Areas;
import cleancity.kernel.model.Actor;
import cleancity.kernel.model.Refusal;
import cleancity.kernel.model.Role;
import cleancity.survey.form.AnswerCheck;
import cleancity.survey.model.Answer;
import cleancity.survey.model.Participation;
import cleancity.survey.model.SurveyRule;
import cleancity.survey.model.Wave;
import cleancity.survey.model.WaveDesign;
import cleancity.survey.store.ParticipationStore;
import cleancity.survey.wave.Participations;
import cleancity.survey.wave.WaveCatalog;
import cleancity.survey.wave.WaveKeys;
import java.time.Clock;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * Takes an answer, once per person, in one write: a participation under the person's pseudonym in this wave, with the
 * answer in its outbox. From there it is moved to the answers under a random id, and nothing is left that points from
 * one to the other.
 */
public final class SubmitAnswers {
    private static final String INTERVIEWER = "interviewer";

    private final WaveCatalog catalog;
    private final ParticipationStore participations;
    private final Areas areas;
    private final Quotas quotas;
    private final Waiting waiting;
    private final Runnable taken;
    private final Clock clock;

    /**
     * What was sent.
     *
     * @param durationSeconds from the first page to the last
     */
    public record Submission(
            String community, String language, JsonNode answers, int durationSeconds, String channel) {}

    /** @param receipt tells nothing but that somebody took part */
    public record Receipt(String receipt, String community) {}

    /** @param taken told after each answer, so that it is moved soon */
    public SubmitAnswers(
            WaveCatalog catalog,
            ParticipationStore participations,
            Areas areas,
            Quotas quotas,
            Waiting waiting,
            Runnable taken,
            Clock clock) {
        this.catalog = catalog;
        this.participations = participations;
        this.areas = areas;
        this.quotas = quotas;
        this.waiting = waiting;
        this.taken = taken;
        this.clock = clock;
    }

    /**
     * @throws Refusal.Conflict already answered, or the wave does not take answers now
     * @throws Refusal.Invalid with one fault per question that is not right
     */
    public Receipt submit(Actor actor, String waveId, Submission sent, String requestKey) {
        var listed = catalog.get(waveId);
        var wave = listed.wave();
        if (!wave.takesAnswersAt(clock.instant())) {
            throw new Refusal.Conflict(SurveyRule.WAVE_NOT_OPEN);
        }
        requireCommunity(wave, sent.community());
        var check = AnswerCheck.of(listed.form(), sent.answers());
        if (!check.faults().isEmpty()) {
            throw new Refusal.Invalid(
                    SurveyRule.ANSWERS_REJECTED, Map.of("count", check.faults().size()), check.faults());
        }
        var id = Participations.id(wave, respondent(actor, sent, requestKey));
        var keyDigest = WaveKeys.pseudonym(wave, "key", requestKey);
        var participation = new Participation(id, wave.id(), keyDigest, Receipts.fresh());
        Answer answer = waiting.answer(wave, listed.form(), sent, check);
        return take(answer, participation, sent.community());
    }

    /** Only a wave with quotas costs more than the one write. */
    private Receipt take(Answer answer, Participation participation, String community) {
        boolean limited = quotas.any(answer.wave());
        if (limited && participations.find(participation.id()).isPresent()) {
            return again(participation, community);
        }
        if (limited) {
            quotas.claim(answer, participation.id());
        }
        if (participations.add(participation, waiting.entry(answer))) {
            taken.run();
            return new Receipt(participation.receipt(), community);
        }
        return again(participation, community);
    }

    /** The same request once more gets the same receipt; another request of the same person is refused. */
    private Receipt again(Participation sent, String community) {
        return participations
                .find(sent.id())
                .filter(first -> first.keyDigest().equals(sent.keyDigest()))
                .map(first -> new Receipt(first.receipt(), community))
                .orElseThrow(() -> new Refusal.Conflict(SurveyRule.ALREADY_ANSWERED));
    }

    /** Residents answer for themselves; each interview is another person, told apart by its request key. */
    private static String respondent(Actor actor, Submission sent, String requestKey) {
        if (sent.channel().equals(INTERVIEWER)) {
            actor.requireAny(Role.INSPECTOR, Role.OFFICE, Role.ADMINISTRATOR);
            return INTERVIEWER + '\n' + actor.id() + '\n' + requestKey;
        }
        return actor.requireResident().id();
    }

    private void requireCommunity(Wave wave, String community) {
        if (areas.find(community)
                .filter(area -> area.level() == AreaLevel.COMMUNITY)
                .isEmpty()) {
            throw new Refusal.Invalid("/community", SurveyRule.NO_SUCH_COMMUNITY);
        }
        if (wave.design() instanceof WaveDesign.Probability sample
                && sample.psu(community).isEmpty()) {
            throw new Refusal.Invalid("/community", SurveyRule.NOT_IN_SAMPLE);
        }
    }
}
