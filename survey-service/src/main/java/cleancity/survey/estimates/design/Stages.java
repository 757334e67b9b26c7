package cleancity.survey.estimates.design;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The stages of a sample and the covariance of totals over them. */
record Stages(Stage first, @Nullable Stage second, LonelyPsu lonely) {
    /**
     * Covariance of the totals of the columns (Särndal, Swensson and Wretman 1992, §4.3): between PSUs, plus between
     * units inside PSUs times the share of PSUs drawn.
     *
     * @param columns weight · influence of every row
     * @param strata which strata take part when lonely ones are averaged
     */
    double[][] covariance(double[][] columns, boolean[] strata) {
        StageVariance between = new StageVariance(first, lonely, columns);
        double[][] covariance = between.sum(StageVariance.ones(first.groups()));
        double correction = between.averageCorrection(strata);
        for (double[] row : covariance) {
            Arrays.setAll(row, k -> row[k] * correction);
        }
        if (second != null) {
            add(covariance, new StageVariance(second, lonely, columns).sum(sharesDrawn()));
        }
        return covariance;
    }

    /** Strata with a row in the domain. */
    boolean[] strata(boolean[] domain) {
        boolean[] present = new boolean[first.groups()];
        for (int i = 0; i < domain.length; i++) {
            present[first.groupOfCluster()[first.clusterOfRow()[i]]] |= domain[i];
        }
        return present;
    }

    /** PSUs with a row in the domain. */
    boolean[] psus(boolean[] domain) {
        boolean[] present = new boolean[first.groupOfCluster().length];
        for (int i = 0; i < domain.length; i++) {
            present[first.clusterOfRow()[i]] |= domain[i];
        }
        return present;
    }

    private double[] sharesDrawn() {
        double[] shares = new double[first.groupOfCluster().length];
        Arrays.setAll(shares, psu -> first.fraction(first.groupOfCluster()[psu]));
        return shares;
    }

    private static void add(double[][] sum, double[][] more) {
        for (int j = 0; j < sum.length; j++) {
            for (int k = 0; k < sum.length; k++) {
                sum[j][k] += more[j][k];
            }
        }
    }
}
