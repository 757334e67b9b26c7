package cleancity.survey.estimates.design;

/**
 * Residuals after post-stratification: the influence minus its weighted mean in the post-stratum (Valliant 1993, JASA
 * 88:89; Särndal, Swensson and Wretman 1992, §7.6).
 */
record PostStratum(Coding cells, double[] before, double[] after) implements Calibration {
    @Override
    public void residuals(double[] column, double[] frequency) {
        double[] sum = new double[cells.size()];
        double[] weight = new double[cells.size()];
        for (int i = 0; i < column.length; i++) {
            int cell = cells.codes()[i];
            sum[cell] += column[i] * before[i] / after[i];
            weight[cell] += frequency[i] * before[i];
        }
        for (int i = 0; i < column.length; i++) {
            int cell = cells.codes()[i];
            column[i] -= sum[cell] / weight[cell] * after[i] * frequency[i];
        }
    }
}
