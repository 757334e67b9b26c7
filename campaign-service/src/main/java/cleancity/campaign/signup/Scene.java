package cleancity.campaign.signup;

import cleancity.campaign.facts.SeatNews;
import cleancity.campaign.model.Campaign;
import cleancity.campaign.model.Shift;
import cleancity.campaign.ports.Campaigns;
import cleancity.campaign.ports.Shifts;
import cleancity.kernel.ids.Ids;
import cleancity.kernel.model.CommonRule;
import cleancity.kernel.model.Refusal;
import java.time.Instant;

/** A shift and its campaign, as they were read at the start of a use case. */
public record Scene(Campaign campaign, Shift shift) {
    /** @throws Refusal.NotFound when there is no such shift */
    public static Scene of(String shiftId, Shifts shifts, Campaigns campaigns) {
        var shift = shifts.find(shiftId).orElseThrow(() -> new Refusal.NotFound(CommonRule.NOT_FOUND));
        var campaign = campaigns.find(shift.campaignId()).orElseThrow(() -> new Refusal.NotFound(CommonRule.NOT_FOUND));
        return new Scene(campaign, shift);
    }

    public SeatNews news(Ids ids, Instant now) {
        return new SeatNews(ids.next(), campaign, shift, now);
    }
}
