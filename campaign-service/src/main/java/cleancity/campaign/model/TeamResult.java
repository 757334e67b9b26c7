package cleancity.campaign.model;

/**
 * What a team has given together.
 *
 * @param minutes of all its people
 * @param services times it came
 */
public record TeamResult(String team, long minutes, int services) {}
