package cleancity.campaign.model;

/**
 * How a street keeps its pledges.
 *
 * @param kept checks that found everything in order
 * @param clean checks that found 包卫生 kept
 * @param green checks that found 包绿化 kept
 * @param orderly checks that found 包秩序 kept
 */
public record StreetResult(String street, int shops, int checks, int kept, int clean, int green, int orderly) {}
