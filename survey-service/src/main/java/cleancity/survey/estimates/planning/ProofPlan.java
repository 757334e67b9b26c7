package cleancity.survey.estimates.planning;

import cleancity.survey.estimates.Confidence;
import cleancity.survey.estimates.Target;
import java.util.OptionalLong;
import org.apache.commons.statistics.distribution.BetaDistribution;

/**
 * Answers needed to prove a target, that is to bring the Wilson lower limit up to it.
 *
 * @param target the rate to be proven
 * @param trueRate the rate supposed in the population, above the target
 * @param confidence two-sided level of the interval
 * @param designEffect variance beside a simple random sample's, positive
 */
public record ProofPlan(Target target, double trueRate, Confidence confidence, double designEffect) {
    private static final long MOST = 10_000_000;

    /** @throws IllegalArgumentException when the supposed rate does not exceed the target */
    public ProofPlan {
        if (!(trueRate > target.rate() && trueRate < 1) || !(designEffect > 0)) {
            throw new IllegalArgumentException(
                    "a target of " + target.rate() + " cannot be proven at a true rate of " + trueRate);
        }
    }

    /**
     * Smallest number of answers whose chance of proving the target is at least {@code power}: binomial chance of the
     * minimum yes-count, times the design effect.
     *
     * @param power chance wanted, strictly between 0 and 1; 0.8 is customary
     * @return answers, at least as many for every larger power
     * @throws IllegalArgumentException when the power is out of range or ten million answers do not suffice
     */
    public long answers(double power) {
        if (!(power > 0 && power < 1)) {
            throw new IllegalArgumentException("power must lie between 0 and 1: " + power);
        }
        long enough = 1;
        while (chance(enough) < power) {
            enough *= 2;
            if (enough > MOST) {
                throw new IllegalArgumentException("more than " + MOST + " answers needed");
            }
        }
        long fails = enough / 2;
        while (enough - fails > 1) {
            long middle = (enough + fails) >>> 1;
            if (chance(middle) >= power) {
                enough = middle;
            } else {
                fails = middle;
            }
        }
        return (long) Math.ceil(enough * designEffect - 1e-9);
    }

    /** Chance that {@code n} independent answers prove the target. */
    public double chance(long n) {
        OptionalLong least = target.minimumYes(n, confidence);
        if (least.isEmpty()) {
            return 0;
        }
        long yes = least.getAsLong();
        return yes == 0 ? 1 : BetaDistribution.of((double) yes, n - yes + 1.0).cumulativeProbability(trueRate);
    }
}
