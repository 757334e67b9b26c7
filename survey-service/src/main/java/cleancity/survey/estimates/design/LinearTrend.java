package cleancity.survey.estimates.design;

import java.util.List;

/** Straight-line trend through independent estimates of any kind, such as one street through its waves. */
public final class LinearTrend {
    private LinearTrend() {}

    /**
     * One estimate.
     *
     * @param value in the unit of the answers
     * @param variance of the value, not negative
     * @param degreesOfFreedom of the variance; infinite for the normal distribution
     */
    public record Point(double value, double variance, double degreesOfFreedom) {}

    /**
     * Mean change from one point to the next, points equally spaced in the order given: the contrast Σ(i − ī)·y over
     * Σ(i − ī)², its variance from the variances of the points, degrees of freedom by Satterthwaite 1946 (Biometrics
     * 2:110). Its Wald test is that of R's {@code svycontrast} with linear scores.
     *
     * @param points two or more, oldest first
     * @return value in the unit of the points, per step
     * @throws IllegalArgumentException with fewer than two points
     */
    public static Contrast of(List<Point> points) {
        if (points.size() < 2) {
            throw new IllegalArgumentException("a trend needs two points: " + points);
        }
        double centre = (points.size() - 1) / 2.0;
        double norm = 0;
        for (int i = 0; i < points.size(); i++) {
            norm += (i - centre) * (i - centre);
        }
        double slope = 0;
        double variance = 0;
        double spread = 0;
        for (int i = 0; i < points.size(); i++) {
            var point = points.get(i);
            double coefficient = (i - centre) / norm;
            double part = coefficient * coefficient * point.variance();
            slope += coefficient * point.value();
            variance += part;
            spread += part > 0 ? part * part / point.degreesOfFreedom() : 0;
        }
        return new Contrast(slope, variance, spread == 0 ? Double.POSITIVE_INFINITY : variance * variance / spread);
    }
}
