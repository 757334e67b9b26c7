package cleancity.survey.estimates;

import org.apache.commons.statistics.distribution.BetaDistribution;

/**
 * How a proportion with a design-based variance becomes an interval; each reproduces the method of the same name in R's
 * {@code svyciprop}, except where {@link Spread#guardedVariance()} does not believe the variance.
 */
public enum IntervalMethod {
    /** Wilson's score interval on the effective n with Student's t (Kott and Carr 1997; survey 4.5): the default. */
    WILSON {
        @Override
        Interval inside(Spread s, double t, Confidence confidence) {
            return Wilson.of(s.p(), s.effectiveN(), t);
        }
    },
    /** Wald interval on the log-odds scale, carried back. */
    LOGIT {
        @Override
        Interval inside(Spread s, double t, Confidence confidence) {
            double logit = Math.log(s.p() / (1 - s.p()));
            double margin = t * Math.sqrt(s.guardedVariance()) / (s.p() * (1 - s.p()));
            return new Interval(1 / (1 + Math.exp(margin - logit)), 1 / (1 + Math.exp(-margin - logit)));
        }
    },
    /** Wald interval on the arcsine square-root scale, carried back by sin². */
    ARCSINE {
        @Override
        Interval inside(Spread s, double t, Confidence confidence) {
            double angle = Math.asin(Math.sqrt(s.p()));
            double margin = t * Math.sqrt(s.guardedVariance() / (4 * s.p() * (1 - s.p())));
            double low = Math.sin(Math.max(0, angle - margin));
            double high = Math.sin(Math.min(Math.PI / 2, angle + margin));
            return new Interval(low * low, high * high);
        }
    },
    /** Clopper–Pearson on the effective n adjusted for degrees of freedom (Korn and Graubard 1998, Surv Meth 24:193). */
    KORN_GRAUBARD {
        @Override
        Interval inside(Spread s, double t, Confidence confidence) {
            double ratio = confidence.t(s.n() - 1.0) / t;
            double n = s.effectiveN() * ratio * ratio;
            double yes = n * s.p();
            double no = n * (1 - s.p());
            double tail = confidence.tail();
            return new Interval(
                    BetaDistribution.of(yes, no + 1).inverseCumulativeProbability(tail),
                    BetaDistribution.of(yes + 1, no).inverseSurvivalProbability(tail));
        }
    },
    /** Plain Wald interval with Student's t, cut to [0, 1]; poor near the ends, kept for comparison. */
    MEAN {
        @Override
        Interval inside(Spread s, double t, Confidence confidence) {
            return Interval.around(s.p(), t * Math.sqrt(s.guardedVariance())).asRate();
        }
    };

    abstract Interval inside(Spread s, double t, Confidence confidence);

    /**
     * Interval of an estimated proportion.
     *
     * <p>A sample in which nobody (or everybody) says yes, or whose communities all say the same, has an estimated
     * variance of zero but for rounding; every method then answers with Wilson's interval on Kish's effective n, since
     * the variance would claim certainty. Without degrees of freedom the answer is [0, 1].
     *
     * @param spread the estimate and what is known of its precision
     * @param confidence two-sided level
     * @return limits in [0, 1]
     */
    public Interval interval(Spread spread, Confidence confidence) {
        double t = confidence.t(spread.degreesOfFreedom());
        if (Double.isInfinite(t)) {
            return new Interval(0, 1);
        }
        return spread.degenerate() ? Wilson.of(spread.p(), spread.kish(), t) : inside(spread, t, confidence);
    }

    /**
     * A proportion with its precision.
     *
     * @param p estimated proportion in [0, 1]
     * @param variance of p, not negative
     * @param n answers behind it
     * @param kish Kish's effective n, (Σw)²/Σw²
     * @param degreesOfFreedom of the variance
     */
    public record Spread(double p, double variance, long n, double kish, double degreesOfFreedom) {
        /** What sums of many weights may be off by, relative to their size; no design makes a sample that precise. */
        private static final double ROUNDING = 1e-9;
        /** Degrees of freedom from which a variance is believed. */
        private static final int FEW = 8;

        /** @throws IllegalArgumentException when p is no proportion, the variance is negative or n below 1 */
        public Spread {
            if (!(p >= 0 && p <= 1) || !(variance >= 0) || n < 1 || !(kish > 0)) {
                throw new IllegalArgumentException(
                        "no proportion: p " + p + ", variance " + variance + ", n " + n + ", kish " + kish);
            }
        }

        /** The n of a simple random sample with the same variance: p(1−p)/{@link #guardedVariance()}. */
        public double effectiveN() {
            return degenerate() ? kish : p * (1 - p) / guardedVariance();
        }

        /** Whether the variance as estimated is not taken at its word. */
        public boolean guarded() {
            return degenerate() || (degreesOfFreedom < FEW && variance < random());
        }

        /**
         * The variance that figures are made from. From a handful of communities it can come out small by accident: with
         * fewer than 8 degrees of freedom it is not taken to be below that of a simple random sample of Kish's effective
         * n (after Parker et al. 2017, NCHS, Vital Health Stat 2(175): the effective n is capped at n, and fewer than 8
         * degrees of freedom are called unreliable).
         */
        public double guardedVariance() {
            return guarded() ? random() : variance;
        }

        /** Where all answers agree: as if two of each kind more had been given (Agresti and Coull 1998). */
        private double random() {
            if (unanimous()) {
                double share = (p * kish + 2) / (kish + 4);
                return share * (1 - share) / (kish + 4);
            }
            return p * (1 - p) / kish;
        }

        boolean degenerate() {
            return unanimous() || variance * kish <= ROUNDING * p * (1 - p);
        }

        private boolean unanimous() {
            return p * (1 - p) <= ROUNDING;
        }
    }
}
