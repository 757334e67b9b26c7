package cleancity.survey;

import static org.assertj.core.api.Assertions.assertThat;

import cleancity.kernel.http.ProblemTexts;
import cleancity.kernel.testing.Arrows;
import cleancity.kernel.testing.PortableMongo;
import cleancity.kernel.testing.Sizes;
import cleancity.survey.model.SurveyRule;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ArchitectureTest {
    @Test
    void shouldPointInward_whenPackagesUseEachOther() {
        Arrows.check("cleancity.survey");
    }

    @Test
    void shouldStaySmall_whenItGrows() {
        Sizes.check();
    }

    @Test
    void shouldRunOnBothEngines_whenStoresSpeakToMongo() {
        PortableMongo.assertPortable(Path.of("src/main/java"));
    }

    @ParameterizedTest
    @EnumSource(SurveyRule.class)
    void shouldHaveWordsInBothLanguages_whenARuleIsBroken(SurveyRule rule) {
        var texts = new ProblemTexts("survey", SurveyService.class.getClassLoader());

        assertThat(texts.knows(rule, Locale.SIMPLIFIED_CHINESE)).isTrue();
        assertThat(texts.knows(rule, Locale.ENGLISH)).isTrue();
    }
}
