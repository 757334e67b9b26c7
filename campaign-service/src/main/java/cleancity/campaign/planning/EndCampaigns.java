package cleancity.campaign.planning;

import static cleancity.campaign.facts.CampaignFacts.CAMPAIGN_CANCELLED;
import static cleancity.campaign.facts.CampaignFacts.CAMPAIGN_COMPLETED;

import cleancity.campaign.model.Campaign;
import cleancity.campaign.model.CampaignStatus;
import cleancity.campaign.ports.Campaigns;
import cleancity.campaign.ports.Shifts;
import cleancity.kernel.ids.Ids;
import cleancity.kernel.model.Actor;
import cleancity.kernel.model.CommonRule;
import cleancity.kernel.model.Refusal;
import cleancity.kernel.model.Role;
import java.time.Clock;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Ends campaigns: by cancelling them with notice to everybody on them, or because their last shift is over. */
public final class EndCampaigns {
    private static final Logger LOG = LoggerFactory.getLogger(EndCampaigns.class);
    private static final int BATCH = 100;

    private final Campaigns campaigns;
    private final Shifts shifts;
    private final MoveCampaign step;
    private final Clock clock;

    public EndCampaigns(Campaigns campaigns, Shifts shifts, SettleCampaigns settle, Clock clock, Ids ids) {
        this.campaigns = campaigns;
        this.shifts = shifts;
        this.step = new MoveCampaign(campaigns, settle, clock, ids);
        this.clock = clock;
    }

    public Campaign cancel(Actor actor, String id, String reason) {
        actor.requireAny(Role.OFFICE, Role.ADMINISTRATOR);
        var campaign = campaigns.find(id).orElseThrow(() -> new Refusal.NotFound(CommonRule.NOT_FOUND));
        var own = shifts.ofCampaigns(List.of(id));
        return step.move(campaign.cancelled(reason), own, CAMPAIGN_CANCELLED, reason);
    }

    /** Completes what is over; another replica may do the same at the same time. */
    public void completeOver() {
        for (var campaign : campaigns.over(clock.instant(), BATCH)) {
            try {
                var own = shifts.ofCampaigns(List.of(campaign.id()));
                step.move(campaign.moved(CampaignStatus.COMPLETED), own, CAMPAIGN_COMPLETED, null);
            } catch (Refusal.Conflict e) {
                LOG.debug("campaign {} was completed by another replica", campaign.id());
            }
        }
    }
}
