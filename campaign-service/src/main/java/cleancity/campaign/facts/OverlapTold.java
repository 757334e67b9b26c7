package cleancity.campaign.facts;

import java.time.Instant;
import java.util.Map;

/**
 * Data of {@code sign-up.overlaps.v1}: a shift was moved to where the person has another one.
 *
 * @param title of the campaign, language tag to text
 */
public record OverlapTold(
        String signUpId,
        String personId,
        String shiftId,
        String campaignId,
        Map<String, String> title,
        Instant startsAt,
        Instant endsAt,
        String place) {}
