package cleancity.campaign.facts;

/**
 * Data of {@code mosquito.threshold-reached.v1}. The Breteau index is 100 × positiveContainers ÷ houses.
 *
 * @param level 5 or 20
 */
public record ThresholdTold(String area, String week, long level, long houses, long positiveContainers) {}
