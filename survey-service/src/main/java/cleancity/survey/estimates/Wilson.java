package cleancity.survey.estimates;

/**
 * Score interval of a proportion (Wilson 1927, JASA 22:209; continuity-corrected form: Newcombe 1998, Stat Med 17:857,
 * methods 3 and 4).
 */
public final class Wilson {
    private Wilson() {}

    /**
     * Score interval {@code (p + q²/2n ± q √(p(1−p)/n + q²/4n²)) / (1 + q²/n)}.
     *
     * @param p observed proportion, in [0, 1]
     * @param n number of answers, or an effective number: any positive value, infinite for a known proportion
     * @param quantile z for simple random samples, t on the design's degrees of freedom for an effective n; infinite
     *     gives [0, 1]
     * @throws IllegalArgumentException when p is outside [0, 1] or n or the quantile is not positive
     */
    public static Interval of(double p, double n, double quantile) {
        requireRate(p);
        if (!(n > 0 && quantile > 0)) {
            throw new IllegalArgumentException("n and quantile must be positive: " + n + ", " + quantile);
        }
        double share = quantile * quantile / n;
        if (Double.isInfinite(quantile)) {
            return new Interval(0, 1);
        }
        double centre = p + share / 2;
        double spread = quantile * Math.sqrt(p * (1 - p) / n + share / (4 * n));
        // Rounding must not leave 1e-17 where the algebra gives exactly 0 or 1.
        double low = p == 0 ? 0 : (centre - spread) / (1 + share);
        double high = p == 1 ? 1 : (centre + spread) / (1 + share);
        return new Interval(low, high).asRate();
    }

    /**
     * Score interval with continuity correction, as R's {@code prop.test}.
     *
     * @param yes answers counted, 0 … n
     * @param n answers in the base, at least 1
     * @param z normal quantile, positive
     * @throws IllegalArgumentException when the counts or the quantile are out of range
     */
    public static Interval corrected(long yes, long n, double z) {
        if (n < 1 || yes < 0 || yes > n || !(z > 0)) {
            throw new IllegalArgumentException("no proportion: " + yes + " of " + n + ", z " + z);
        }
        double p = (double) yes / n;
        double no = n - yes;
        double zz = z * z;
        double base = 2 * (n + zz);
        double down = z * Math.sqrt(zz - 2 - 1.0 / n + 4 * p * (no + 1));
        double up = z * Math.sqrt(zz + 2 - 1.0 / n + 4 * p * (no - 1));
        double low = yes == 0 ? 0 : (2.0 * yes + zz - 1 - down) / base;
        double high = yes == n ? 1 : (2.0 * yes + zz + 1 + up) / base;
        return new Interval(low, high).asRate();
    }

    private static void requireRate(double p) {
        if (!(p >= 0 && p <= 1)) {
            throw new IllegalArgumentException("not a proportion: " + p);
        }
    }
}
