package cleancity.survey.estimates.design;

import java.util.Arrays;

/** Keeps weights inside limits without changing their sum (Potter 1990, Proc. ASA Survey Research Methods, 225). */
public final class WeightTrimming {
    private static final int MOST_ROUNDS = 1000;

    private WeightTrimming() {}

    /**
     * Weights cut to the limits, what was cut off spread evenly over the weights that were inside; repeated until all
     * lie inside.
     *
     * @param weights positive
     * @param lower limit, at least 0
     * @param upper limit, above the lower
     * @return new weights with the same sum
     * @throws IllegalArgumentException when the mean weight lies outside the limits, so that no weights can do it
     */
    public static double[] trim(double[] weights, double lower, double upper) {
        double mean = Arrays.stream(weights).average().orElse(Double.NaN);
        if (!(mean >= lower && mean <= upper)) {
            throw new IllegalArgumentException("mean weight " + mean + " outside " + lower + " to " + upper);
        }
        double[] trimmed = weights.clone();
        for (int round = 0; round < MOST_ROUNDS; round++) {
            double cut = clamp(trimmed, lower, upper);
            if (cut == 0) {
                return trimmed;
            }
            spread(trimmed, cut, lower, upper);
        }
        return trimmed;
    }

    private static double clamp(double[] weights, double lower, double upper) {
        double cut = 0;
        for (int i = 0; i < weights.length; i++) {
            double within = Math.clamp(weights[i], lower, upper);
            cut += weights[i] - within;
            weights[i] = within;
        }
        return cut;
    }

    private static void spread(double[] weights, double cut, double lower, double upper) {
        boolean[] takes = new boolean[weights.length];
        int count = 0;
        for (int i = 0; i < weights.length; i++) {
            takes[i] = weights[i] > lower && weights[i] < upper;
            count += takes[i] ? 1 : 0;
        }
        // Nothing strictly inside: the weights at the far limit still have room.
        for (int i = 0; count == 0 && i < weights.length; i++) {
            takes[i] = cut > 0 ? weights[i] < upper : weights[i] > lower;
        }
        int takers = 0;
        for (boolean taking : takes) {
            takers += taking ? 1 : 0;
        }
        for (int i = 0; i < weights.length; i++) {
            weights[i] += takes[i] ? cut / takers : 0;
        }
    }
}
