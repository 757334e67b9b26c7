package cleancity.campaign.facts;

import cleancity.campaign.model.Campaign;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is told when a campaign changes: data of {@code campaign.*} facts.
 *
 * @param title language tag to text
 * @param reason why it was cancelled
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
        boolean sample,
        @Nullable String reason) {
    public static CampaignTold of(Campaign campaign, List<String> shiftIds, @Nullable String reason) {
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
                campaign.sample(),
                reason);
    }
}
