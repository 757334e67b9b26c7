package cleancity.survey.estimates.design;

import java.util.function.ToDoubleFunction;

/** Stratified delete-one-PSU jackknife (JKn; Wolter 2007, Introduction to Variance Estimation, §4.5). */
public final class Jackknife {
    private Jackknife() {}

    /**
     * Variance of any statistic: each PSU is left out in turn, the others of its stratum weigh n/(n − 1) more; Σ_h (1 −
     * f_h)(n_h − 1)/n_h Σ_i (θ_hi − θ̄)² with θ̄ the mean of all replicates, as R's {@code survey}. A check on the
     * linearised variance, and the way to one for statistics without a linearisation.
     *
     * @param design not calibrated: its weights would have to be fitted anew in each replicate
     * @param statistic computed from a design, such as {@code d -> d.mean(y).value()}
     * @return variance in the squared unit of the statistic
     * @throws IllegalArgumentException when the design is calibrated or a stratum has a single PSU
     */
    public static double variance(SurveyDesign design, ToDoubleFunction<SurveyDesign> statistic) {
        if (!design.calibrations().isEmpty()) {
            throw new IllegalArgumentException("the jackknife needs uncalibrated weights");
        }
        Stage stage = design.stages().first();
        int psus = stage.groupOfCluster().length;
        double[] replicates = new double[psus];
        double mean = 0;
        for (int psu = 0; psu < psus; psu++) {
            replicates[psu] = statistic.applyAsDouble(design.replicate(without(psu, stage, design.weights())));
            mean += replicates[psu] / psus;
        }
        double variance = 0;
        for (int psu = 0; psu < psus; psu++) {
            int stratum = stage.groupOfCluster()[psu];
            double n = stage.sampled()[stratum];
            double distance = replicates[psu] - mean;
            variance += (1 - stage.fraction(stratum)) * (n - 1) / n * distance * distance;
        }
        return variance;
    }

    private static double[] without(int psu, Stage stage, double[] weights) {
        int stratum = stage.groupOfCluster()[psu];
        double n = stage.sampled()[stratum];
        if (n < 2) {
            throw new IllegalArgumentException("the jackknife needs two PSUs in every stratum");
        }
        for (int i = 0; i < weights.length; i++) {
            int other = stage.clusterOfRow()[i];
            if (other == psu) {
                weights[i] = 0;
            } else if (stage.groupOfCluster()[other] == stratum) {
                weights[i] *= n / (n - 1);
            }
        }
        return weights;
    }
}
