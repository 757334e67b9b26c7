package cleancity.survey.estimates.planning;

/**
 * A primary sampling unit of the frame, usually a community.
 *
 * @param stratum the group sampled on its own, usually a district or street
 * @param code area code, unique in the frame
 * @param size measure of size, usually residents; positive
 */
public record SamplingUnit(String stratum, String code, double size) {
    /** @throws IllegalArgumentException when the size is not a positive finite number */
    public SamplingUnit {
        if (!(size > 0) || Double.isInfinite(size)) {
            throw new IllegalArgumentException("size of " + code + " must be positive: " + size);
        }
    }
}
