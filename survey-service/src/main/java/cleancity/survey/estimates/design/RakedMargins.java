package cleancity.survey.estimates.design;

import java.util.List;

/**
 * Residuals after raking: margin means of the influence are taken out margin by margin, ten passes over all, which
 * approaches the residual of the additive regression on all margins (Deville, Särndal and Sautory 1993, JASA 88:1013;
 * ten passes and unweighted means as in R's {@code survey}, so that the figures agree).
 */
record RakedMargins(List<Fitted> margins) implements Calibration {
    private static final int PASSES = 10;

    /** A margin with the weights as they stood when it was fitted last. */
    record Fitted(Coding cells, double[] weights) {}

    @Override
    public void residuals(double[] column, double[] frequency) {
        for (int pass = 0; pass < PASSES; pass++) {
            for (Fitted margin : margins) {
                sweep(margin, column, frequency);
            }
        }
    }

    private static void sweep(Fitted margin, double[] column, double[] frequency) {
        double[] sum = new double[margin.cells.size()];
        double[] count = new double[margin.cells.size()];
        for (int i = 0; i < column.length; i++) {
            int cell = margin.cells.codes()[i];
            sum[cell] += column[i] / margin.weights[i];
            count[cell] += frequency[i];
        }
        for (int i = 0; i < column.length; i++) {
            int cell = margin.cells.codes()[i];
            column[i] -= sum[cell] / count[cell] * margin.weights[i] * frequency[i];
        }
    }
}
