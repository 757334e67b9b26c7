package cleancity.campaign.model;

/**
 * Accident insurance of the volunteers (志愿服务条例, article 17).
 *
 * @param policy number of the policy
 */
public record Insurance(String insurer, String policy) {}
