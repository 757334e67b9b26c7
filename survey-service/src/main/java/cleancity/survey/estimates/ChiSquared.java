package cleancity.survey.estimates;

import org.apache.commons.statistics.distribution.ChiSquaredDistribution;

/**
 * A chi-squared statistic.
 *
 * @param statistic not negative
 * @param degreesOfFreedom at least 1
 */
public record ChiSquared(double statistic, int degreesOfFreedom) {
    /** Chance of a statistic at least this large if there were no difference. */
    public double pValue() {
        return ChiSquaredDistribution.of(degreesOfFreedom).survivalProbability(statistic);
    }
}
