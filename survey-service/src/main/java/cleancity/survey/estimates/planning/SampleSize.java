package cleancity.survey.estimates.planning;

import cleancity.survey.estimates.Confidence;

/**
 * Answers and invitations needed for a margin of error (Cochran 1977, Sampling Techniques, §4.4: n₀ = z²p(1−p)/e²,
 * n = n₀/(1 + (n₀ − 1)/N)).
 *
 * @param expectedRate rate expected in the population, strictly between 0 and 1; 0.5 is the cautious choice
 * @param margin half width of the interval wanted, as a fraction
 * @param confidence two-sided level
 * @param population people, positive; infinite when it need not be corrected for
 * @param designEffect variance beside a simple random sample's, at least 1 for clustered samples
 * @param responseRate share of those invited who answer, in (0, 1]
 */
public record SampleSize(
        double expectedRate,
        double margin,
        Confidence confidence,
        double population,
        double designEffect,
        double responseRate) {
    /** @throws IllegalArgumentException when a figure is outside its range */
    public SampleSize {
        boolean rates = expectedRate > 0 && expectedRate < 1 && margin > 0 && margin < 1;
        if (!rates || !(population >= 1) || !(designEffect > 0) || !(responseRate > 0 && responseRate <= 1)) {
            throw new IllegalArgumentException("no sample size for rate " + expectedRate + ", margin " + margin
                    + ", population " + population + ", design effect " + designEffect + ", response " + responseRate);
        }
    }

    /** A simple random sample of an unlimited population in which everybody answers. */
    public static SampleSize simple(double expectedRate, double margin, Confidence confidence) {
        return new SampleSize(expectedRate, margin, confidence, Double.POSITIVE_INFINITY, 1, 1);
    }

    /** The same for a limited population. */
    public SampleSize ofPopulation(double people) {
        return new SampleSize(expectedRate, margin, confidence, people, designEffect, responseRate);
    }

    /** The same for a clustered or weighted sample. */
    public SampleSize withDesignEffect(double effect) {
        return new SampleSize(expectedRate, margin, confidence, population, effect, responseRate);
    }

    /** The same when only some of those invited answer. */
    public SampleSize withResponseRate(double rate) {
        return new SampleSize(expectedRate, margin, confidence, population, designEffect, rate);
    }

    /** n₀, not rounded: no population limit, no design effect. */
    public double unlimited() {
        double z = confidence.z();
        return z * z * expectedRate * (1 - expectedRate) / (margin * margin);
    }

    /** Answers needed, rounded up; never more than the population. */
    public long answers() {
        double needed = designEffect * unlimited();
        return limited(needed, population);
    }

    /**
     * What is left of an n for an unlimited population when only so many people can be asked:
     * {@code n/(1 + (n − 1)/N)}, rounded up.
     *
     * @param needed answers for an unlimited population, positive
     * @param population people, at least 1; may be infinite
     */
    public static long limited(double needed, double population) {
        double limited = Double.isInfinite(population) ? needed : needed / (1 + (needed - 1) / population);
        // 1e-9: a product meant to be whole must not be rounded up for its last bit.
        return (long) Math.min(population, Math.ceil(limited - 1e-9));
    }

    /** People to invite so that the answers come in; never more than the population. */
    public long invitations() {
        return (long) Math.min(population, Math.ceil(answers() / responseRate - 1e-9));
    }

    /**
     * The size of the printed table of Krejcie and Morgan 1970 (Educ Psychol Meas 30:607): χ² = 3.841, p = ½, margin
     * 5 %, rounded to the nearest whole.
     *
     * @param population people, at least 1
     */
    public static long krejcieMorgan(long population) {
        if (population < 1) {
            throw new IllegalArgumentException("population must be positive: " + population);
        }
        double spread = 3.841 * 0.25;
        return Math.round(spread * population / (0.05 * 0.05 * (population - 1) + spread));
    }
}
