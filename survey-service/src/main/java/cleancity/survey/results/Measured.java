package cleancity.survey.results;

import cleancity.survey.estimates.design.Estimate;
import cleancity.survey.estimates.design.LinearTrend;

/**
 * A rate with what is known of its precision, before it is put into words.
 *
 * @param random whether the sample was drawn by chance; if not, the point has no variance
 */
record Measured(LinearTrend.Point point, boolean random) {
    static Measured share(double value) {
        return new Measured(new LinearTrend.Point(value, 0, Double.POSITIVE_INFINITY), false);
    }

    static Measured of(Estimate estimate) {
        return new Measured(
                new LinearTrend.Point(estimate.value(), estimate.rateVariance(), estimate.degreesOfFreedom()), true);
    }
}
