package cleancity.survey.estimates.design;

import java.util.Arrays;

/**
 * Covariance of totals between the clusters of one stage: Σ_h (1 − f_h) n_h/(n_h − 1) Σ_i (t_hi − t̄_h)(t_hi − t̄_h)'
 * (Cochran 1977, §11; Särndal, Swensson and Wretman 1992, §4.3), each group multiplied by a factor of its own.
 */
final class StageVariance {
    private final Stage stage;
    private final LonelyPsu lonely;
    private final double[][] totals;
    private final double[][] means;

    StageVariance(Stage stage, LonelyPsu lonely, double[][] columns) {
        this.stage = stage;
        this.lonely = lonely;
        this.totals = stage.totals(columns);
        this.means = new double[columns.length][stage.groups()];
        for (int k = 0; k < columns.length; k++) {
            for (int c = 0; c < stage.groupOfCluster().length; c++) {
                int group = stage.groupOfCluster()[c];
                means[k][group] += totals[k][c] / stage.sampled()[group];
            }
        }
    }

    /** Sum over all groups of factor · covariance. */
    double[][] sum(double[] factors) {
        int size = totals.length;
        double[][] sum = new double[size][size];
        for (int c = 0; c < stage.groupOfCluster().length; c++) {
            int group = stage.groupOfCluster()[c];
            double scale = factors[group] * scale(group);
            if (scale != 0) {
                addOuterProduct(sum, c, scale / stage.units()[c]);
            }
        }
        return sum;
    }

    /**
     * The correction of "average": strata that count, over those among them with several units; infinite or not a
     * number when none has several.
     */
    double averageCorrection(boolean[] counts) {
        double all = 0;
        double estimable = 0;
        for (int group = 0; group < stage.groups(); group++) {
            if (counts[group]) {
                all++;
                estimable += stage.lonely(group) && !stage.complete(group) ? 0 : 1;
            }
        }
        return lonely == LonelyPsu.AVERAGE ? all / estimable : 1;
    }

    private double scale(int group) {
        if (stage.complete(group)) {
            return 0;
        }
        double left = 1 - stage.fraction(group);
        if (stage.lonely(group)) {
            return lonely == LonelyPsu.ADJUST ? left : 0;
        }
        return left * stage.sampled()[group] / (stage.sampled()[group] - 1);
    }

    private void addOuterProduct(double[][] sum, int cluster, double scale) {
        double[] distance = new double[totals.length];
        int group = stage.groupOfCluster()[cluster];
        boolean centred = !stage.lonely(group);
        for (int k = 0; k < distance.length; k++) {
            double centre = centred ? means[k][group] * stage.units()[cluster] : 0;
            distance[k] = totals[k][cluster] - centre;
        }
        for (int j = 0; j < distance.length; j++) {
            for (int k = 0; k < distance.length; k++) {
                sum[j][k] += scale * distance[j] * distance[k];
            }
        }
    }

    static double[] ones(int size) {
        double[] ones = new double[size];
        Arrays.fill(ones, 1);
        return ones;
    }
}
