package cleancity.survey.facts;

import cleancity.kernel.facts.Fact;
import cleancity.kernel.facts.OutboxEntry;
import cleancity.kernel.facts.Topic;
import cleancity.survey.model.Answer;
import cleancity.survey.model.FollowUpKind;
import cleancity.survey.model.Tally;
import cleancity.survey.model.Wave;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

/** Types, topics and contents of the facts this service tells. Schemas and samples are in {@code events/}. */
public final class SurveyFacts {
    public static final String QUESTIONNAIRE_PUBLISHED = "questionnaire.published.v1";
    public static final String WAVE_OPENED = "wave.opened.v1";
    public static final String WAVE_CLOSED = "wave.closed.v1";
    public static final String ANSWER_ACCEPTED = "answer.accepted.v1";
    public static final String TALLY_COUNTED = "tally.counted.v1";
    public static final String FOLLOW_UP_RATED = "follow-up.rated.v1";

    public static final Topic SURVEY = new Topic("cleancity.survey", 3);
    /** Keyed by wave and community, so that the answers of one tally stay in one partition. */
    public static final Topic ANSWERS = new Topic("cleancity.answers", 6);

    /** @param version number of the published version */
    public record QuestionnairePublished(String questionnaire, int version, String title) {}

    /** A wave has been opened or closed. */
    public record WaveMoved(
            String wave,
            String title,
            String status,
            Instant opensAt,
            Instant closesAt,
            String formula,
            double target) {}

    /**
     * An answer without its person, and without what people typed.
     *
     * @param day local date
     * @param choices question to what was chosen
     */
    public record AnswerAccepted(
            String answer,
            String wave,
            String community,
            String day,
            String channel,
            List<String> flags,
            Map<String, Object> choices) {}

    /**
     * An answer to a follow-up, without its person.
     *
     * @param subject the unit or campaign that was rated
     * @param month ISO, such as 2026-11: with few people asked, a day would name them
     */
    public record FollowUpRated(
            String answer,
            String wave,
            String about,
            String subject,
            String month,
            List<String> flags,
            Map<String, Object> choices) {}

    /** @param n answers counted so far in this community */
    public record TallyCounted(String wave, String community, long n) {}

    private SurveyFacts() {}

    public static List<OutboxEntry> published(String id, String questionnaire, int version, String title, Instant at) {
        var data = new QuestionnairePublished(questionnaire, version, title);
        return OutboxEntry.of(SURVEY, new Fact(id, QUESTIONNAIRE_PUBLISHED, questionnaire, at, data));
    }

    public static List<OutboxEntry> moved(String type, String id, Wave wave, Instant at) {
        var data = new WaveMoved(
                wave.id(),
                wave.title().in(java.util.Locale.SIMPLIFIED_CHINESE),
                wave.status().slug(),
                wave.opensAt(),
                wave.closesAt(),
                wave.formula(),
                wave.target());
        return OutboxEntry.of(SURVEY, new Fact(id, type, wave.id(), at, data));
    }

    /** Its time is the start of the day, its id the answer's: neither narrows down who answered. */
    public static OutboxEntry accepted(Answer answer, Map<String, Object> choices) {
        var data = new AnswerAccepted(
                answer.id(),
                answer.wave(),
                answer.community(),
                answer.day(),
                answer.channel(),
                answer.flags(),
                choices);
        var at = LocalDate.parse(answer.day()).atStartOfDay(ZoneOffset.UTC).toInstant();
        var fact = new Fact(answer.id(), ANSWER_ACCEPTED, answer.wave(), at, data);
        return OutboxEntry.keyed(ANSWERS, Tally.id(answer.wave(), answer.community()), fact);
    }

    /** Its time is the start of the month. */
    public static OutboxEntry rated(Answer answer, FollowUpKind about, Map<String, Object> choices) {
        var month = YearMonth.from(LocalDate.parse(answer.day()));
        var data = new FollowUpRated(
                answer.id(),
                answer.wave(),
                about.slug(),
                answer.community(),
                month.toString(),
                answer.flags(),
                choices);
        var at = month.atDay(1).atStartOfDay(ZoneOffset.UTC).toInstant();
        var fact = new Fact(answer.id(), FOLLOW_UP_RATED, answer.wave(), at, data);
        return OutboxEntry.keyed(ANSWERS, Tally.id(answer.wave(), answer.community()), fact);
    }

    public static List<OutboxEntry> counted(String id, String wave, String community, long n, Instant at) {
        var fact = new Fact(id, TALLY_COUNTED, wave, at, new TallyCounted(wave, community, n));
        return List.of(OutboxEntry.keyed(SURVEY, Tally.id(wave, community), fact));
    }
}
