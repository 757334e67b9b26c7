package cleancity.campaign.demo;

import cleancity.campaign.model.CampaignKind;
import cleancity.kernel.model.LocalText;

/** What sample campaigns say; every title is marked as made up. */
final class SampleTexts {
    private SampleTexts() {}

    static LocalText title(CampaignKind kind, String town) {
        return LocalText.of("【样例】" + town + kind.chinese(), "[Sample] " + kind.english() + ", " + town);
    }
}
