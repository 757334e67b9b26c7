package cleancity.campaign.facts;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Data of {@code campaign.reported.v1}. */
public record ReportTold(
        String campaignId,
        String area,
        @Nullable String hotSpotId,
        int bags,
        int spots,
        List<String> beforePhotoIds,
        List<String> afterPhotoIds,
        List<String> complaintIds) {}
