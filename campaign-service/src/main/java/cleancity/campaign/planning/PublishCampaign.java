package cleancity.campaign.planning;

import static cleancity.campaign.facts.CampaignFacts.CAMPAIGN_PUBLISHED;
import static cleancity.campaign.facts.CampaignFacts.TOPIC;

import cleancity.campaign.facts.CampaignTold;
import cleancity.campaign.model.Campaign;
import cleancity.campaign.model.Shift;
import cleancity.campaign.ports.Campaigns;
import cleancity.campaign.ports.Shifts;
import cleancity.kernel.facts.Fact;
import cleancity.kernel.facts.OutboxEntry;
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
    private final SettleCampaigns settle;
    private final Clock clock;
    private final Ids ids;

    public PublishCampaign(Campaigns campaigns, Shifts shifts, SettleCampaigns settle, Clock clock, Ids ids) {
        this.campaigns = campaigns;
        this.shifts = shifts;
        this.settle = settle;
        this.clock = clock;
        this.ids = ids;
    }

    public Campaign publish(Actor actor, String id) {
        actor.requireAny(Role.OFFICE, Role.ADMINISTRATOR);
        var draft = campaigns.find(id).orElseThrow(() -> new Refusal.NotFound(CommonRule.NOT_FOUND));
        var own = shifts.ofCampaigns(List.of(id));
        var next = draft.published(own, clock.instant());
        var told = CampaignTold.of(next, own.stream().map(Shift::id).toList());
        var fact = new Fact(ids.next(), CAMPAIGN_PUBLISHED, id, clock.instant(), told);
        if (!campaigns.move(next, OutboxEntry.of(TOPIC, fact))) {
            throw new Refusal.Conflict(CommonRule.LOST_RACE);
        }
        settle.settle(next);
        return next;
    }
}
