package cleancity.survey.estimates.design;

import cleancity.survey.estimates.Change;
import cleancity.survey.estimates.Confidence;
import cleancity.survey.estimates.Interval;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * A linear combination of estimates, such as a difference.
 *
 * @param value Σ coefficient · estimate
 * @param variance of the value
 * @param degreesOfFreedom of the variance; infinite for the normal distribution
 */
public record Contrast(double value, double variance, double degreesOfFreedom) {
    /** Standard error, √variance. */
    public double standardError() {
        return Math.sqrt(variance);
    }

    /** The value with its interval by Student's t. */
    public Change change(Confidence confidence) {
        double quantile = confidence.t(degreesOfFreedom);
        double margin = quantile * standardError();
        return new Change(value, Interval.around(value, Double.isNaN(margin) ? Double.POSITIVE_INFINITY : margin));
    }

    /** Two-sided p-value that the combination is zero; 1 when its variance cannot be estimated. */
    public double pValue() {
        double t = Math.abs(value) / standardError();
        if (Double.isNaN(t) || degreesOfFreedom <= 0) {
            return 1;
        }
        return 2
                * (Double.isInfinite(degreesOfFreedom)
                        ? NormalDistribution.of(0, 1).survivalProbability(t)
                        : TDistribution.of(degreesOfFreedom).survivalProbability(t));
    }
}
