package cleancity.survey.estimates;

import java.util.OptionalLong;

/**
 * A rate to be reached, such as 90 % satisfaction.
 *
 * @param rate fraction strictly between 0 and 1
 */
public record Target(double rate) {
    /** @throws IllegalArgumentException when the rate is not strictly between 0 and 1 */
    public Target {
        if (!(rate > 0 && rate < 1)) {
            throw new IllegalArgumentException("target must lie between 0 and 1: " + rate);
        }
    }

    /** Compares an estimate and its interval with this target. */
    public Verdict verdict(double estimate, Interval interval) {
        if (interval.low() >= rate) {
            return Verdict.PROVEN;
        }
        return estimate >= rate ? Verdict.NOMINAL : Verdict.NOT_MET;
    }

    /**
     * Fewest yes answers out of {@code n} whose Wilson lower limit reaches the target.
     *
     * @param n answers, at least 1
     * @return a count, or empty when even n of n would not prove it
     */
    public OptionalLong minimumYes(long n, Confidence confidence) {
        if (!proves(n, n, confidence)) {
            return OptionalLong.empty();
        }
        long fails = -1;
        long proves = n;
        while (proves - fails > 1) {
            long middle = (fails + proves) >>> 1;
            if (proves(middle, n, confidence)) {
                proves = middle;
            } else {
                fails = middle;
            }
        }
        return OptionalLong.of(proves);
    }

    private boolean proves(long yes, long n, Confidence confidence) {
        return new Proportion(yes, n).wilson(confidence).low() >= rate;
    }
}
