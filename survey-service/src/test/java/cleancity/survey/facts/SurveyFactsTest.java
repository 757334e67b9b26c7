package cleancity.survey.facts;

import cleancity.kernel.model.LocalText;
import cleancity.kernel.testing.FactSchemas;
import cleancity.survey.model.Wave;
import cleancity.survey.model.WaveDesign;
import cleancity.survey.model.WaveStatus;
import java.time.Instant;
import java.util.List;
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
                SurveyFacts.TALLY_COUNTED));
    }

    @Test
    void shouldFitTheirSchemas_whenTheyAreWritten() {
        SurveyFacts.published("f", "sanitary-city", 1, "问卷", NOW).forEach(schemas::assertFits);
        SurveyFacts.moved(SurveyFacts.WAVE_OPENED, "f", wave(), NOW).forEach(schemas::assertFits);
        SurveyFacts.counted("f", "w", "445102001001", 3, NOW).forEach(schemas::assertFits);
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
