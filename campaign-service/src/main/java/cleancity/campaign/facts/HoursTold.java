package cleancity.campaign.facts;

/**
 * Data of {@code hours.recorded.v1}.
 *
 * @param kind served or correction
 * @param minutes of a correction, what was added or taken away
 * @param hash of the line: noted elsewhere, it shows later whether the book was written anew
 */
public record HoursTold(
        long sequence, String kind, String signUpId, String personId, String campaignId, long minutes, String hash) {}
