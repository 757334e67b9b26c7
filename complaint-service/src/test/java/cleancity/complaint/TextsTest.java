package cleancity.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import cleancity.complaint.model.ComplaintRule;
import cleancity.kernel.http.ProblemTexts;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TextsTest {
    private final ProblemTexts texts = new ProblemTexts("complaint", TextsTest.class.getClassLoader());

    @ParameterizedTest
    @EnumSource(ComplaintRule.class)
    void shouldHaveItsWordsInBothLanguages_whenARuleIsBroken(ComplaintRule rule) {
        for (var locale : new Locale[] {Locale.CHINESE, Locale.ENGLISH}) {
            assertThat(texts.knows(rule, locale)).isTrue();
            assertThat(texts.detail(rule, locale, Map.of())).isNotEmpty();
        }
        assertThat(texts.title(rule, Locale.CHINESE)).isNotEqualTo(texts.title(rule, Locale.ENGLISH));
    }
}
