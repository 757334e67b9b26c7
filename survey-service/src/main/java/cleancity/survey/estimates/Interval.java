package cleancity.survey.estimates;

/**
 * A confidence interval on the scale of its estimate; an end may be infinite where the sample says nothing.
 *
 * @param low lower limit
 * @param high upper limit, at least {@code low}
 */
public record Interval(double low, double high) {
    /** @throws IllegalArgumentException when a limit is not a number or the limits are crossed */
    public Interval {
        if (Double.isNaN(low) || Double.isNaN(high) || low > high) {
            throw new IllegalArgumentException("not an interval: " + low + " to " + high);
        }
    }

    /** The interval {@code centre} ± {@code margin}; an infinite margin gives the whole line. */
    public static Interval around(double centre, double margin) {
        return new Interval(centre - margin, centre + margin);
    }

    /** Distance between the limits. */
    public double width() {
        return high - low;
    }

    /** Whether {@code value} lies between the limits, both included. */
    public boolean contains(double value) {
        return low <= value && value <= high;
    }

    /** The part of this interval that a rate can reach: both limits moved into [0, 1]. */
    public Interval asRate() {
        return new Interval(Math.clamp(low, 0, 1), Math.clamp(high, 0, 1));
    }
}
