package cleancity.survey.estimates;

import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Interval of a linear combination of independent estimates from their own intervals, by squaring and adding the
 * distances to the limits (MOVER: Zou and Donner 2008, Stat Med 27:1693). With coefficients +1, −1 and Wilson limits it
 * is Newcombe's method 10.
 */
public final class Mover {
    private Mover() {}

    /**
     * One term of the combination.
     *
     * @param coefficient multiplier
     * @param estimate point
     * @param interval its limits, around the point
     */
    public record Term(double coefficient, double estimate, Interval interval) {
        double value() {
            return coefficient * estimate;
        }

        double below() {
            return value() - Math.min(coefficient * interval.low(), coefficient * interval.high());
        }

        double above() {
            return Math.max(coefficient * interval.low(), coefficient * interval.high()) - value();
        }
    }

    /** The combination Σ coefficient·estimate of independent estimates with its limits. */
    public static Change combine(List<Term> terms) {
        return combine(terms, new double[terms.size()][terms.size()]);
    }

    /**
     * The same of estimates that move together (Zou 2007, Psychol Methods 12:399).
     *
     * @param correlation of each pair of estimates; its diagonal is not read
     */
    public static Change combine(List<Term> terms, double[][] correlation) {
        double value = terms.stream().mapToDouble(Term::value).sum();
        double below = distance(terms, correlation, Term::below);
        double above = distance(terms, correlation, Term::above);
        return new Change(value, new Interval(value - below, value + above));
    }

    private static double distance(List<Term> terms, double[][] correlation, ToDoubleFunction<Term> to) {
        double square = 0;
        for (int i = 0; i < terms.size(); i++) {
            for (int j = 0; j < terms.size(); j++) {
                double sign =
                        Math.signum(terms.get(i).coefficient() * terms.get(j).coefficient());
                double together = i == j ? 1 : sign * correlation[i][j];
                square += together * to.applyAsDouble(terms.get(i)) * to.applyAsDouble(terms.get(j));
            }
        }
        return Math.sqrt(Math.max(0, square));
    }
}
