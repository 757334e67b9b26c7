package cleancity.campaign.facts;

/** Data of {@code shift.capacity-changed.v1}. */
public record CapacityTold(
        String shiftId, String campaignId, long capacity, long taken, long waiting, String by, String reason) {}
