package cleancity.survey.estimates.design;

/**
 * When raking stops.
 *
 * @param maximumRounds rounds over all margins, at least 1
 * @param tolerance largest change of a joint cell in one round, as a share of all weights; the round that changes less
 *     is the last
 */
public record RakingControl(int maximumRounds, double tolerance) {
    /** Fits to machine precision in practice: 200 rounds, one part in 10¹⁰. */
    public static final RakingControl TIGHT = new RakingControl(200, 1e-10);

    /** @throws IllegalArgumentException when a figure is not positive */
    public RakingControl {
        if (maximumRounds < 1 || !(tolerance > 0)) {
            throw new IllegalArgumentException("no stop: " + maximumRounds + " rounds, tolerance " + tolerance);
        }
    }
}
