package cleancity.campaign.planning;

import static cleancity.campaign.facts.CampaignFacts.CAMPAIGN_REPORTED;
import static cleancity.campaign.facts.CampaignFacts.TOPIC;

import cleancity.campaign.facts.ReportTold;
import cleancity.campaign.model.CampaignReport;
import cleancity.campaign.model.CampaignRule;
import cleancity.campaign.model.CampaignStatus;
import cleancity.campaign.model.Refusals;
import cleancity.campaign.ports.Campaigns;
import cleancity.kernel.facts.Fact;
import cleancity.kernel.facts.OutboxEntry;
import cleancity.kernel.ids.Ids;
import cleancity.kernel.model.Actor;
import cleancity.kernel.model.Role;
import java.time.Clock;

/** What came of a campaign that is over; the complaints it answered hear of it as a fact. */
public final class ReportCampaign {
    private final Campaigns campaigns;
    private final Clock clock;
    private final Ids ids;

    public ReportCampaign(Campaigns campaigns, Clock clock, Ids ids) {
        this.campaigns = campaigns;
        this.clock = clock;
        this.ids = ids;
    }

    public void report(Actor actor, String id, CampaignReport report) {
        actor.requireAny(Role.OFFICE, Role.ADMINISTRATOR);
        var campaign = campaigns.find(id).orElseThrow(Refusals::notFound);
        if (campaign.status() != CampaignStatus.COMPLETED) {
            throw Refusals.conflict(
                    CampaignRule.WRONG_STATUS, "status", campaign.status().slug());
        }
        var told = new ReportTold(
                id,
                campaign.area(),
                campaign.hotSpotId(),
                report.bags(),
                report.spots(),
                report.beforePhotoIds(),
                report.afterPhotoIds(),
                report.complaintIds());
        var fact = new Fact(ids.next(), CAMPAIGN_REPORTED, id, clock.instant(), told);
        campaigns.report(id, report, OutboxEntry.of(TOPIC, fact));
    }
}
