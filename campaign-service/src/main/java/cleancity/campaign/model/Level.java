package cleancity.campaign.model;

/**
 * Stars for hours given, as the Ministry of Civil Affairs has set them: 100, 300, 600, 1,000 and 1,500 hours. Shown only
 * to those who ask for it.
 *
 * @param stars 0 to 5
 * @param nextAtMinutes what the next star takes; 0 for those who have them all
 */
public record Level(int stars, long nextAtMinutes) {
    private static final long[] HOURS = {100, 300, 600, 1_000, 1_500};
    private static final long HOUR = 60;

    public static Level of(long minutes) {
        int stars = 0;
        while (stars < HOURS.length && minutes >= HOURS[stars] * HOUR) {
            stars++;
        }
        return new Level(stars, stars == HOURS.length ? 0 : HOURS[stars] * HOUR);
    }
}
