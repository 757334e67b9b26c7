package cleancity.campaign.planning;

import static cleancity.campaign.facts.CampaignFacts.CAMPAIGN_REPORTED;
import static cleancity.campaign.facts.CampaignFacts.TOPIC;

import cleancity.campaign.facts.ReportTold;
import cleancity.campaign.model.CampaignReport;
import cleancity.campaign.model.CampaignRule;
import cleancity.campaign.model.CampaignStatus;
import cleancity.campaign.model.Photo;
import cleancity.campaign.model.Refusals;
import cleancity.campaign.ports.Campaigns;
import cleancity.campaign.ports.Photos;
import cleancity.kernel.facts.Fact;
import cleancity.kernel.facts.OutboxEntry;
import cleancity.kernel.ids.Ids;
import cleancity.kernel.model.Actor;
import cleancity.kernel.model.Role;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What came of a campaign that is over; the complaints it answered hear of it as a fact. */
public final class ReportCampaign {
    private static final int MOST_PHOTOS = 100;

    private final Campaigns campaigns;
    private final Photos photos;
    private final Clock clock;
    private final Ids ids;

    public ReportCampaign(Campaigns campaigns, Photos photos, Clock clock, Ids ids) {
        this.campaigns = campaigns;
        this.photos = photos;
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
        var known = photos.of(id, MOST_PHOTOS).stream()
                .collect(Collectors.groupingBy(Photo::moment, Collectors.mapping(Photo::id, Collectors.toSet())));
        require(known.getOrDefault(Photo.Moment.BEFORE, Set.of()), report.beforePhotoIds(), "/beforePhotoIds");
        require(known.getOrDefault(Photo.Moment.AFTER, Set.of()), report.afterPhotoIds(), "/afterPhotoIds");
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

    private static void require(Set<String> known, List<String> named, String pointer) {
        if (!known.containsAll(named)) {
            throw Refusals.invalid(pointer, CampaignRule.UNKNOWN_PHOTO);
        }
    }
}
