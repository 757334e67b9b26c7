package cleancity.survey.answer;

import cleancity.kernel.model.Refusal;
import cleancity.survey.form.AnswerCheck;
import cleancity.survey.model.Answer;
import cleancity.survey.model.Participation;
import cleancity.survey.model.SurveyRule;
import cleancity.survey.model.Wave;
import cleancity.survey.store.ParticipationStore;
import cleancity.survey.wave.Participations;
import cleancity.survey.wave.WaveCatalog;
import cleancity.survey.wave.WaveKeys;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * Takes an answer, once per respondent, in one write: a participation under the respondent's pseudonym in this wave,
 * with the answer in its outbox. From there it is moved to the answers under a random id, and nothing is left that
 * points from one to the other. Who may answer at all is decided before, by those who call this.
 */
public final class TakeAnswer {
    /** Where days begin and end. */
    public static final ZoneId CITY = ZoneId.of("Asia/Shanghai");

    private final ParticipationStore participations;
    private final Quotas quotas;
    private final Waiting waiting;
    private final Runnable taken;
    private final Clock clock;

    /**
     * What was sent.
     *
     * @param community where the person lives; in a follow-up what is rated
     * @param durationSeconds from the first page to the last
     */
    public record Submission(
            String community, String language, JsonNode answers, int durationSeconds, String channel) {}

    /**
     * Who answers.
     *
     * @param person who counts as one in this wave
     * @param requestKey the request's Idempotency-Key
     */
    public record Respondent(String person, String requestKey) {}

    /** @param receipt tells nothing but that somebody took part */
    public record Receipt(String receipt, String community) {}

    /** @param taken told after each answer, so that it is moved soon */
    public TakeAnswer(ParticipationStore participations, Quotas quotas, Waiting waiting, Runnable taken, Clock clock) {
        this.participations = participations;
        this.quotas = quotas;
        this.waiting = waiting;
        this.taken = taken;
        this.clock = clock;
    }

    /**
     * @throws Refusal.Conflict already answered, or the wave does not take answers now
     * @throws Refusal.Invalid with one fault per question that is not right
     */
    public Receipt take(WaveCatalog.Listed listed, Respondent who, Submission sent) {
        return take(listed, who, sent, LocalDate.ofInstant(clock.instant(), CITY));
    }

    /**
     * The same, given on another day than today.
     *
     * @param day local date on which the answers were given
     */
    public Receipt take(WaveCatalog.Listed listed, Respondent who, Submission sent, LocalDate day) {
        var wave = listed.wave();
        requireOpen(wave);
        var check = AnswerCheck.of(listed.form(), sent.answers());
        if (!check.faults().isEmpty()) {
            throw new Refusal.Invalid(
                    SurveyRule.ANSWERS_REJECTED, Map.of("count", check.faults().size()), check.faults());
        }
        var participation = new Participation(
                Participations.id(wave, who.person()),
                wave.id(),
                WaveKeys.pseudonym(wave, "key", who.requestKey()),
                Receipts.fresh());
        return write(waiting.answer(listed, sent, check, day), participation);
    }

    /** @throws Refusal.Conflict the wave does not take answers now */
    public void requireOpen(Wave wave) {
        if (!wave.takesAnswersAt(clock.instant())) {
            throw new Refusal.Conflict(SurveyRule.WAVE_NOT_OPEN);
        }
    }

    /** Only a wave with quotas costs more than the one write. */
    private Receipt write(Answer answer, Participation participation) {
        boolean limited = quotas.any(answer.wave());
        if (limited && participations.find(participation.id()).isPresent()) {
            return again(participation, answer.community());
        }
        if (limited) {
            quotas.claim(answer, participation.id());
        }
        if (participations.add(participation, waiting.entry(answer))) {
            taken.run();
            return new Receipt(participation.receipt(), answer.community());
        }
        return again(participation, answer.community());
    }

    /** The same request once more gets the same receipt; another request of the same person is refused. */
    private Receipt again(Participation sent, String community) {
        return participations
                .find(sent.id())
                .filter(first -> first.keyDigest().equals(sent.keyDigest()))
                .map(first -> new Receipt(first.receipt(), community))
                .orElseThrow(() -> new Refusal.Conflict(SurveyRule.ALREADY_ANSWERED));
    }
}
