package cleancity.survey.answer;

import cleancity.kernel.area.AreaLevel;
import cleancity.kernel.area.Areas;
import cleancity.kernel.model.Refusal;
import cleancity.survey.model.SurveyRule;
import cleancity.survey.model.Wave;

/** Where a wave asks: everywhere, or in the communities that were drawn. */
public final class AskedCommunities {
    private final Areas areas;

    public AskedCommunities(Areas areas) {
        this.areas = areas;
    }

    /** @throws Refusal.Invalid there is no such community, or it is not in the wave's sample */
    public void require(Wave wave, String community) {
        if (areas.find(community)
                .filter(area -> area.level() == AreaLevel.COMMUNITY)
                .isEmpty()) {
            throw new Refusal.Invalid("/community", SurveyRule.NO_SUCH_COMMUNITY);
        }
        var asked = wave.design().communities();
        if (!asked.isEmpty() && !asked.contains(community)) {
            throw new Refusal.Invalid("/community", SurveyRule.NOT_IN_SAMPLE);
        }
    }
}
