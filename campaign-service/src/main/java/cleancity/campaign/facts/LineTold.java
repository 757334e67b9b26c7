package cleancity.campaign.facts;

/**
 * Data of {@code shift.line-reordered.v1}.
 *
 * @param from place in line before, from 1
 * @param to place in line afterwards
 */
public record LineTold(
        String shiftId,
        String campaignId,
        String signUpId,
        String personId,
        long from,
        long to,
        String by,
        String reason) {}
