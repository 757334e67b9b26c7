package cleancity.survey.estimates.design;

/**
 * One stage of sampling: clusters inside groups (PSUs inside strata; at the second stage units inside PSUs).
 *
 * @param clusterOfRow cluster of each row
 * @param groupOfCluster group of each cluster
 * @param units how many alike units each cluster stands for: 1, or a row's frequency where rows are the units
 * @param sampled units drawn in each group
 * @param population units in each group, infinite where no correction is wanted
 */
record Stage(int[] clusterOfRow, int[] groupOfCluster, double[] units, double[] sampled, double[] population) {
    private static final double NOTHING_LEFT = 1e-7;

    int groups() {
        return sampled.length;
    }

    /** Share of the group drawn; 0 for an unlimited population. */
    double fraction(int group) {
        return sampled[group] / population[group];
    }

    /** A group drawn completely has no sampling error. */
    boolean complete(int group) {
        return 1 - fraction(group) < NOTHING_LEFT;
    }

    boolean lonely(int group) {
        return sampled[group] <= 1;
    }

    /** Totals of each column over the rows of each cluster: [column][cluster]. */
    double[][] totals(double[][] columns) {
        double[][] totals = new double[columns.length][groupOfCluster.length];
        for (int k = 0; k < columns.length; k++) {
            for (int i = 0; i < clusterOfRow.length; i++) {
                totals[k][clusterOfRow[i]] += columns[k][i];
            }
        }
        return totals;
    }

    static Stage of(int[] clusterOfRow, int[] groupOfRow, double[] units, double[] populationOfRow) {
        int clusters = max(clusterOfRow) + 1;
        int groups = max(groupOfRow) + 1;
        int[] groupOfCluster = new int[clusters];
        double[] population = new double[groups];
        double[] sampled = new double[groups];
        for (int i = 0; i < clusterOfRow.length; i++) {
            groupOfCluster[clusterOfRow[i]] = groupOfRow[i];
            population[groupOfRow[i]] = populationOfRow[i];
        }
        for (int c = 0; c < clusters; c++) {
            sampled[groupOfCluster[c]] += units[c];
        }
        return new Stage(clusterOfRow, groupOfCluster, units, sampled, population);
    }

    private static int max(int[] codes) {
        int max = -1;
        for (int code : codes) {
            max = Math.max(max, code);
        }
        return max;
    }
}
