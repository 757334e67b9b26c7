package cleancity.survey.facts;

import static org.assertj.core.api.Assertions.assertThat;

import cleancity.kernel.http.Json;
import cleancity.kernel.model.LocalText;
import cleancity.kernel.testing.FactSchemas;
import cleancity.survey.model.Answer;
import cleancity.survey.model.FollowUpKind;
import cleancity.survey.model.Wave;
import cleancity.survey.model.WaveDesign;
import cleancity.survey.model.WaveStatus;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SurveyFactsTest {
    private static final Instant NOW = Instant.parse("2026-11-23T05:06:07Z");
    private final FactSchemas schemas = FactSchemas.here();

    @Test
    void shouldHaveSchemaAndSample_whenATypeIsTold() {
        schemas.assertComplete(List.of(
                SurveyFacts.QUESTIONNAIRE_PUBLISHED,
                SurveyFacts.WAVE_OPENED,
                SurveyFacts.WAVE_CLOSED,
                SurveyFacts.ANSWER_ACCEPTED,
                SurveyFacts.TALLY_COUNTED,
                SurveyFacts.FOLLOW_UP_RATED));
    }

    @Test
    void shouldFitTheirSchemas_whenTheyAreWritten() {
        SurveyFacts.published("f", "sanitary-city", 1, "问卷", NOW).forEach(schemas::assertFits);
        SurveyFacts.moved(SurveyFacts.WAVE_OPENED, "f", wave(), NOW).forEach(schemas::assertFits);
        SurveyFacts.counted("f", "w", "445102001001", 3, NOW).forEach(schemas::assertFits);
    }

    @Test
    void shouldTellNoHourAndNoPerson_whenAnAnswerIsAccepted() {
        var answer = new Answer(
                "random", "w", "445102001001", "zh-CN", "wechat", "2026-11-23", 180, List.of(), Map.of("overall", 4));

        var entry = SurveyFacts.accepted(answer, Map.of("overall", 4));

        schemas.assertFits(entry);
        assertThat(entry.at()).isEqualTo(Instant.parse("2026-11-23T00:00:00Z"));
        assertThat(entry.key()).isEqualTo("w|445102001001");
        assertThat(entry.traceparent()).isNull();
        assertThat(names(entry.json())).isEqualTo(names(schemas.sample(SurveyFacts.ANSWER_ACCEPTED)));
    }

    @Test
    void shouldTellTheMonthOnly_whenAFollowUpIsRated() {
        var answer = new Answer(
                "random", "w", "chengzongju", "zh-CN", "wechat", "2026-11-01", 20, List.of(), Map.of("overall", 4));

        var entry = SurveyFacts.rated(answer, FollowUpKind.COMPLAINT, Map.of("overall", 4));

        schemas.assertFits(entry);
        assertThat(entry.at()).isEqualTo(Instant.parse("2026-11-01T00:00:00Z"));
        assertThat(names(entry.json())).isEqualTo(names(schemas.sample(SurveyFacts.FOLLOW_UP_RATED)));
    }

    private static List<String> names(String json) {
        return Json.mapper().readTree(json).propertyNames().stream().sorted().toList();
    }

    private static Wave wave() {
        return new Wave(
                "w",
                LocalText.of("十一月", "November"),
                WaveStatus.OPEN,
                NOW,
                NOW.plusSeconds(60),
                LocalText.of("居民", "residents"),
                new WaveDesign.OpenLink(),
                "top2",
                0.9,
                "sanitary-city",
                1,
                false,
                "key",
                1);
    }
}
