package cleancity.campaign.facts;

import cleancity.campaign.model.Campaign;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What is told when a campaign changes: data of {@code campaign.*} facts.
 *
 * @param title language tag to text
 */
public record CampaignTold(
        String campaignId,
        String kind,
        Map<String, String> title,
        String area,
        String place,
        String status,
        Instant startsAt,
        Instant endsAt,
        List<String> shiftIds,
        boolean sample) {
    public static CampaignTold of(Campaign campaign, List<String> shiftIds) {
        return new CampaignTold(
                campaign.id(),
                campaign.kind().slug(),
                campaign.title().byLanguage(),
                campaign.area(),
                campaign.place(),
                campaign.status().slug(),
                campaign.startsAt(),
                campaign.endsAt(),
                List.copyOf(shiftIds),
                campaign.sample());
    }
}
