package cleancity.survey.facts;

import cleancity.kernel.facts.Fact;
import cleancity.kernel.facts.OutboxEntry;
import cleancity.kernel.facts.Topic;
import cleancity.survey.model.Tally;
import cleancity.survey.model.Wave;
import java.time.Instant;
import java.util.List;

/** Types, topics and contents of the facts this service tells. Schemas and samples are in {@code events/}. */
public final class SurveyFacts {
    public static final String QUESTIONNAIRE_PUBLISHED = "questionnaire.published.v1";
    public static final String WAVE_OPENED = "wave.opened.v1";
    public static final String WAVE_CLOSED = "wave.closed.v1";
    public static final String TALLY_COUNTED = "tally.counted.v1";

    public static final Topic SURVEY = new Topic("cleancity.survey", 3);

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

    public static List<OutboxEntry> counted(String id, String wave, String community, long n, Instant at) {
        var fact = new Fact(id, TALLY_COUNTED, wave, at, new TallyCounted(wave, community, n));
        return List.of(OutboxEntry.keyed(SURVEY, Tally.id(wave, community), fact));
    }
}
