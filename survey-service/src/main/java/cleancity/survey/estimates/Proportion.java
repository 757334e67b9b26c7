package cleancity.survey.estimates;

import org.apache.commons.statistics.distribution.BetaDistribution;

/**
 * A plain count: {@code yes} of {@code n} independent answers.
 *
 * @param yes answers that count, 0 … n
 * @param n answers in the base, at least 1
 */
public record Proportion(long yes, long n) {
    /** @throws IllegalArgumentException when n is below 1 or yes outside 0 … n */
    public Proportion {
        if (n < 1 || yes < 0 || yes > n) {
            throw new IllegalArgumentException("no proportion: " + yes + " of " + n);
        }
    }

    /** The observed rate, a fraction. */
    public double estimate() {
        return (double) yes / n;
    }

    /** Wilson's score interval, the default for every rate shown (Wilson 1927; Newcombe 1998, method 3). */
    public Interval wilson(Confidence confidence) {
        return Wilson.of(estimate(), (double) n, confidence.z());
    }

    /** Wilson's interval with continuity correction (Newcombe 1998, method 4). */
    public Interval wilsonCorrected(Confidence confidence) {
        return Wilson.corrected(yes, n, confidence.z());
    }

    /** The "exact" interval by beta quantiles (Clopper and Pearson 1934, Biometrika 26:404): never below its level. */
    public Interval clopperPearson(Confidence confidence) {
        double tail = confidence.tail();
        double low =
                yes == 0 ? 0 : BetaDistribution.of((double) yes, n - yes + 1.0).inverseCumulativeProbability(tail);
        double high =
                yes == n ? 1 : BetaDistribution.of(yes + 1.0, (double) n - yes).inverseSurvivalProbability(tail);
        return new Interval(low, high);
    }

    /**
     * Chance of at least this many yes answers if the true rate were {@code rate}: the one-sided exact p-value against a
     * target, by the beta form of the binomial tail.
     *
     * @param rate supposed true rate, strictly between 0 and 1
     * @return a probability
     */
    public double chanceOfAtLeastThis(double rate) {
        if (!(rate > 0 && rate < 1)) {
            throw new IllegalArgumentException("rate must lie between 0 and 1: " + rate);
        }
        return yes == 0 ? 1 : BetaDistribution.of((double) yes, n - yes + 1.0).cumulativeProbability(rate);
    }
}
