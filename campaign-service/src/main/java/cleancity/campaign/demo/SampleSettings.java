package cleancity.campaign.demo;

/**
 * How much sample data to make.
 *
 * @param seed the same data for the same seed and day
 * @param campaigns how many, spread over the days
 * @param days how far back they begin
 * @param people how many different volunteers
 */
public record SampleSettings(long seed, int campaigns, int days, int people) {
    /** Three months: 72 campaigns and 400 volunteers. */
    public static SampleSettings ofSeed(long seed) {
        return new SampleSettings(seed, 72, 90, 400);
    }
}
