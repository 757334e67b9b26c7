package cleancity.campaign.planning;

import static cleancity.campaign.facts.CampaignFacts.TOPIC;

import cleancity.campaign.facts.CampaignTold;
import cleancity.campaign.model.Campaign;
import cleancity.campaign.model.Shift;
import cleancity.campaign.ports.Campaigns;
import cleancity.kernel.facts.Fact;
import cleancity.kernel.facts.OutboxEntry;
import cleancity.kernel.ids.Ids;
import cleancity.kernel.model.CommonRule;
import cleancity.kernel.model.Refusal;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One step of a campaign's status: the campaign and its fact in one write, then what follows from it. */
final class MoveCampaign {
    private final Campaigns campaigns;
    private final SettleCampaigns settle;
    private final Clock clock;
    private final Ids ids;

    MoveCampaign(Campaigns campaigns, SettleCampaigns settle, Clock clock, Ids ids) {
        this.campaigns = campaigns;
        this.settle = settle;
        this.clock = clock;
        this.ids = ids;
    }

    Campaign move(Campaign next, List<Shift> shifts, String type, @Nullable String reason) {
        var told = CampaignTold.of(next, shifts.stream().map(Shift::id).toList(), reason);
        var fact = new Fact(ids.next(), type, next.id(), clock.instant(), told);
        if (!campaigns.move(next, OutboxEntry.of(TOPIC, fact))) {
            throw new Refusal.Conflict(CommonRule.LOST_RACE);
        }
        settle.settle(next);
        return next;
    }
}
