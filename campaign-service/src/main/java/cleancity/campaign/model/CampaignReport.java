package cleancity.campaign.model;

import java.util.List;

/**
 * What came of a campaign.
 *
 * @param bags of litter
 * @param spots cleaned
 * @param complaintIds cases that the campaign dealt with
 */
public record CampaignReport(
        int bags,
        int spots,
        List<String> beforePhotoIds,
        List<String> afterPhotoIds,
        List<String> complaintIds,
        String note) {}
