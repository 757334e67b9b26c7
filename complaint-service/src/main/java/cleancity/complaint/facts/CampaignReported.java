package cleancity.complaint.facts;

import cleancity.kernel.facts.Topic;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the campaign service tells when a campaign was over and its report written: what we read of it.
 *
 * @param hotSpotId the hot spot it was called for
 * @param spots how many places were cleaned
 * @param complaintIds cases it was called for
 */
public record CampaignReported(
        String campaignId,
        @Nullable String hotSpotId,
        int bags,
        int spots,
        @Nullable List<String> complaintIds) {
    public static final String TYPE = "campaign.reported.v1";
    public static final Topic TOPIC = new Topic("cleancity.campaign", 6);
}
