package cleancity.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import cleancity.evaluation.model.EvaluationRule;
import cleancity.kernel.http.ProblemTexts;
import cleancity.kernel.testing.Arrows;
import cleancity.kernel.testing.Sizes;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ArchitectureTest {
    @Test
    void shouldKeepItsArrows_whenPackagesUseEachOther() {
        Arrows.check("cleancity.evaluation");
    }

    @Test
    void shouldStaySmall_whenFilesGrow() {
        Sizes.check();
    }

    @ParameterizedTest
    @EnumSource(EvaluationRule.class)
    void shouldHaveItsWordsInBothLanguages_whenARuleIsBroken(EvaluationRule rule) {
        var texts = new ProblemTexts("evaluation", EvaluationService.class.getClassLoader());
        for (var locale : new Locale[] {Locale.CHINESE, Locale.ENGLISH}) {
            assertThat(texts.knows(rule, locale)).as("%s in %s", rule, locale).isTrue();
            assertThat(texts.detail(rule, locale, java.util.Map.of())).isNotBlank();
        }
    }
}
