package cleancity.survey.results;

import cleancity.survey.estimates.MeanScore;
import cleancity.survey.estimates.design.Estimate;
import cleancity.survey.estimates.design.LinearTrend;

/**
 * A rate with what is known of its precision, before it is put into words.
 *
 * @param sum of the scores when answers are counted as they are, weights apart
 * @param random whether the sample was drawn by chance
 */
record Measured(long n, double sum, LinearTrend.Point point, boolean random) {
    static Measured of(MeanScore score) {
        var point = new LinearTrend.Point(score.estimate(), score.variance(), Double.POSITIVE_INFINITY);
        return new Measured(score.n(), score.sum(), point, false);
    }

    static Measured of(Estimate estimate) {
        var point = new LinearTrend.Point(estimate.value(), estimate.rateVariance(), estimate.degreesOfFreedom());
        return new Measured(estimate.n(), estimate.value() * estimate.n(), point, true);
    }
}
