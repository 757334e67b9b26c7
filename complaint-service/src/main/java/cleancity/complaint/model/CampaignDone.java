package cleancity.complaint.model;

import java.time.Instant;

/**
 * A campaign that was called for a hot spot and is over.
 *
 * @param bags of litter that were collected
 * @param spots places that were cleaned
 */
public record CampaignDone(String campaignId, Instant at, int bags, int spots) {}
