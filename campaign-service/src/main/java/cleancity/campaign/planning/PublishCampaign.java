package cleancity.campaign.planning;

import static cleancity.campaign.facts.CampaignFacts.CAMPAIGN_PUBLISHED;

import cleancity.campaign.model.Campaign;
import cleancity.campaign.ports.Campaigns;
import cleancity.campaign.ports.Shifts;
import cleancity.kernel.ids.Ids;
import cleancity.kernel.model.Actor;
import cleancity.kernel.model.CommonRule;
import cleancity.kernel.model.Refusal;
import cleancity.kernel.model.Role;
import java.time.Clock;
import java.util.List;

/** Opens a draft for sign-up, if nothing the law asks for is missing. */
public final class PublishCampaign {
    private final Campaigns campaigns;
    private final Shifts shifts;
    private final MoveCampaign step;
    private final Clock clock;

    public PublishCampaign(Campaigns campaigns, Shifts shifts, SettleCampaigns settle, Clock clock, Ids ids) {
        this.campaigns = campaigns;
        this.shifts = shifts;
        this.step = new MoveCampaign(campaigns, settle, clock, ids);
        this.clock = clock;
    }

    public Campaign publish(Actor actor, String id) {
        actor.requireAny(Role.OFFICE, Role.ADMINISTRATOR);
        var draft = campaigns.find(id).orElseThrow(() -> new Refusal.NotFound(CommonRule.NOT_FOUND));
        var own = shifts.ofCampaigns(List.of(id));
        return step.move(draft.published(own, clock.instant()), own, CAMPAIGN_PUBLISHED, null);
    }
}
