package cleancity.campaign.facts;

import java.time.Instant;
import java.util.Map;

/** Data of {@code attendance.missed.v1}: somebody had a place and did not come. */
public record MissedTold(
        String signUpId,
        String personId,
        String shiftId,
        String campaignId,
        Map<String, String> title,
        Instant startsAt) {}
