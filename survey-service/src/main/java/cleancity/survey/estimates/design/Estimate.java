package cleancity.survey.estimates.design;

import cleancity.survey.estimates.Confidence;
import cleancity.survey.estimates.Interval;
import cleancity.survey.estimates.IntervalMethod;

/**
 * A design-based estimate with what is known of its precision.
 *
 * @param value in the unit of the answers
 * @param variance of the value; not a number when no stratum allows it to be estimated
 * @param designEffect variance beside that of a simple random sample of the same n drawn without replacement; not a
 *     number when the weights add up to less than n
 * @param designEffectReplace the same beside a simple random sample drawn with replacement
 * @param n answers in the domain
 * @param kish Kish's effective n, (Σw)²/Σw²: the cost of unequal weights alone (Kish 1965, Survey Sampling, §11.7)
 * @param psus PSUs with answers in the domain
 * @param degreesOfFreedom those PSUs less their strata
 */
public record Estimate(
        double value,
        double variance,
        double designEffect,
        double designEffectReplace,
        long n,
        double kish,
        int psus,
        int degreesOfFreedom) {

    /** Standard error, √variance. */
    public double standardError() {
        return Math.sqrt(variance);
    }

    /** Interval with Student's t on the design's degrees of freedom; the whole line when there are none. */
    public Interval interval(Confidence confidence) {
        return around(confidence.t(degreesOfFreedom));
    }

    /** Interval with the normal quantile, as R's {@code confint(svymean(...))} prints. */
    public Interval normalInterval(Confidence confidence) {
        return around(confidence.z());
    }

    /**
     * Interval of an estimate that is a proportion.
     *
     * @return limits in [0, 1]; [0, 1] itself when the variance is unknown
     * @throws IllegalArgumentException when the value is not in [0, 1]
     */
    public Interval rateInterval(IntervalMethod method, Confidence confidence) {
        return Double.isNaN(variance) ? new Interval(0, 1) : method.interval(spread(), confidence);
    }

    /** n of a simple random sample of yes-no answers with this variance, p(1 − p)/variance. */
    public double effectiveN() {
        return spread().effectiveN();
    }

    /**
     * Variance of an estimate that is a proportion, for tests and differences: not below what so few communities support.
     *
     * @return not a number when the variance is unknown
     * @throws IllegalArgumentException when the value is not in [0, 1]
     */
    public double rateVariance() {
        return Double.isNaN(variance) ? variance : spread().guardedVariance();
    }

    /** Whether the figure is a proportion whose variance is not taken at its word. */
    boolean guarded() {
        return !Double.isNaN(variance) && spread().guarded();
    }

    private IntervalMethod.Spread spread() {
        // Rounding may carry a share of one past 1 by its last bit.
        double p = value > 1 && value < 1 + 1e-12 ? 1 : value;
        return new IntervalMethod.Spread(p, variance, n, kish, degreesOfFreedom);
    }

    private Interval around(double quantile) {
        double margin = quantile * standardError();
        return Interval.around(
                value, Double.isNaN(margin) || Double.isInfinite(quantile) ? Double.POSITIVE_INFINITY : margin);
    }
}
