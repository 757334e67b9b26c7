package cleancity.survey.estimates;

import java.util.List;

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

    /** The combination Σ coefficient·estimate with its limits. */
    public static Change combine(List<Term> terms) {
        double value = terms.stream().mapToDouble(Term::value).sum();
        double below =
                Math.sqrt(terms.stream().mapToDouble(t -> t.below() * t.below()).sum());
        double above =
                Math.sqrt(terms.stream().mapToDouble(t -> t.above() * t.above()).sum());
        return new Change(value, new Interval(value - below, value + above));
    }
}
