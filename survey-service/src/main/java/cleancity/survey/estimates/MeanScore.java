package cleancity.survey.estimates;

/**
 * Mean of scores in [0, 1] over independent answers, kept as sufficient statistics.
 *
 * @param n answers in the base, at least 1
 * @param sum of the scores
 * @param sumOfSquares of the scores
 */
public record MeanScore(long n, double sum, double sumOfSquares) {
    /** @throws IllegalArgumentException when n is below 1 or the sums cannot come from scores in [0, 1] */
    public MeanScore {
        if (n < 1 || !(sum >= 0 && sum <= n) || !(sumOfSquares >= 0 && sumOfSquares <= sum)) {
            throw new IllegalArgumentException("no scores: n " + n + ", sum " + sum + ", squares " + sumOfSquares);
        }
    }

    /** The mean, a fraction. */
    public double estimate() {
        return sum / n;
    }

    /** Variance of the mean, Σ(x − m)²/n². */
    public double variance() {
        double mean = estimate();
        return Math.max(0, sumOfSquares / n - mean * mean) / n;
    }

    /**
     * Wilson's interval on the effective n {@code m(1 − m)/variance}: scores between the ends vary less than yes-no
     * answers with the same mean, and the limits stay in [0, 1]. With scores 0 and 1 only it is Wilson's interval on n.
     * When all answers score alike the spread is unknown and n itself is used.
     */
    public Interval interval(Confidence confidence) {
        double mean = estimate();
        double variance = variance();
        double effective = variance > 0 ? mean * (1 - mean) / variance : n;
        return Wilson.of(mean, effective, confidence.z());
    }
}
