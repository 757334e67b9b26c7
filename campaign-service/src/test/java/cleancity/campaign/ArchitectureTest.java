package cleancity.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import cleancity.campaign.model.CampaignRule;
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
        Arrows.check("cleancity.campaign");
    }

    @Test
    void shouldStaySmall_whenFilesGrow() {
        Sizes.check();
    }

    @ParameterizedTest
    @EnumSource(CampaignRule.class)
    void shouldHaveItsWordsInBothLanguages_whenARuleIsBroken(CampaignRule rule) {
        var texts = new ProblemTexts("campaign", CampaignService.class.getClassLoader());
        for (var locale : new Locale[] {Locale.CHINESE, Locale.ENGLISH}) {
            assertThat(texts.knows(rule, locale)).as("%s in %s", rule, locale).isTrue();
            assertThat(texts.detail(rule, locale, java.util.Map.of())).isNotBlank();
        }
    }
}
