package cleancity.survey.estimates;

/**
 * A difference between estimates with its interval, in the unit of the estimates (0.03 = three percentage points).
 *
 * @param value later minus earlier, or treated minus control
 * @param interval limits of the difference
 */
public record Change(double value, Interval interval) {
    /** Whether zero lies outside the interval. */
    public boolean significant() {
        return !interval.contains(0);
    }
}
