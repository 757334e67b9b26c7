package cleancity.survey.estimates;

import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * A two-sided confidence level and the quantiles that belong to it.
 *
 * @param level coverage asked for, strictly between 0 and 1; 0.95 is the level of every published figure
 */
public record Confidence(double level) {
    /** The level of every figure shown: 95 %. */
    public static final Confidence P95 = new Confidence(0.95);

    /** @throws IllegalArgumentException when the level is not strictly between 0 and 1 */
    public Confidence {
        if (!(level > 0 && level < 1)) {
            throw new IllegalArgumentException("confidence must lie between 0 and 1: " + level);
        }
    }

    /** Probability left out at each end. */
    public double tail() {
        return (1 - level) / 2;
    }

    /** Upper quantile of the standard normal distribution: 1.959964 at 95 %. */
    public double z() {
        return NormalDistribution.of(0, 1).inverseSurvivalProbability(tail());
    }

    /**
     * Upper quantile of Student's t.
     *
     * @param degreesOfFreedom of the variance estimate; infinite gives {@link #z()}, zero or less an infinite quantile,
     *     because a variance that cannot be estimated allows no margin
     */
    public double t(double degreesOfFreedom) {
        if (degreesOfFreedom <= 0) {
            return Double.POSITIVE_INFINITY;
        }
        return Double.isInfinite(degreesOfFreedom)
                ? z()
                : TDistribution.of(degreesOfFreedom).inverseSurvivalProbability(tail());
    }
}
