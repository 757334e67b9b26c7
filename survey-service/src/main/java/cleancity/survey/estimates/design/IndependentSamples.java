package cleancity.survey.estimates.design;

import cleancity.survey.estimates.Change;
import cleancity.survey.estimates.Confidence;
import cleancity.survey.estimates.IntervalMethod;
import cleancity.survey.estimates.Mover;
import java.util.ArrayList;
import java.util.List;

/**
 * Comparisons of estimates from samples drawn independently: two waves, or a street with a campaign and one without,
 * before and after. Estimates of one sample go through {@link Estimates} instead, which knows their covariance.
 */
public final class IndependentSamples {
    private static final double[] DIFFERENCE = {1, -1};
    private static final double[] IN_DIFFERENCES = {1, -1, -1, 1};

    private IndependentSamples() {}

    /** Later minus earlier; variances add, degrees of freedom by Satterthwaite 1946 (Biometrics 2:110). */
    public static Contrast difference(Estimate later, Estimate earlier) {
        return combine(DIFFERENCE, List.of(later, earlier));
    }

    /** Difference in differences: (treated after − before) − (control after − before). */
    public static Contrast inDifferences(
            Estimate treatedBefore, Estimate treatedAfter, Estimate controlBefore, Estimate controlAfter) {
        return combine(IN_DIFFERENCES, List.of(treatedAfter, treatedBefore, controlAfter, controlBefore));
    }

    /** Later minus earlier for proportions: Newcombe's method 10 on Wilson limits with effective n and Student's t. */
    public static Change differenceOfRates(Estimate later, Estimate earlier, Confidence confidence) {
        return combineRates(DIFFERENCE, List.of(later, earlier), confidence);
    }

    /** Difference in differences of proportions, from the same limits (Zou and Donner 2008). */
    public static Change inDifferencesOfRates(
            Estimate treatedBefore,
            Estimate treatedAfter,
            Estimate controlBefore,
            Estimate controlAfter,
            Confidence confidence) {
        return combineRates(
                IN_DIFFERENCES, List.of(treatedAfter, treatedBefore, controlAfter, controlBefore), confidence);
    }

    private static Contrast combine(double[] signs, List<Estimate> estimates) {
        double value = 0;
        double variance = 0;
        double spread = 0;
        for (int i = 0; i < signs.length; i++) {
            Estimate estimate = estimates.get(i);
            value += signs[i] * estimate.value();
            variance += estimate.variance();
            if (estimate.variance() > 0) {
                spread += estimate.variance() * estimate.variance() / estimate.degreesOfFreedom();
            }
        }
        return new Contrast(value, variance, spread == 0 ? Double.POSITIVE_INFINITY : variance * variance / spread);
    }

    private static Change combineRates(double[] signs, List<Estimate> estimates, Confidence confidence) {
        List<Mover.Term> terms = new ArrayList<>();
        for (int i = 0; i < signs.length; i++) {
            Estimate estimate = estimates.get(i);
            terms.add(new Mover.Term(
                    signs[i], estimate.value(), estimate.rateInterval(IntervalMethod.WILSON, confidence)));
        }
        return Mover.combine(terms);
    }
}
