package cleancity.survey.estimates.design;

/**
 * A weighting step that used known totals: it takes out of each row's contribution to the variance what the totals
 * explain.
 */
interface Calibration {
    /**
     * Replaces weighted contributions by their residuals, in place.
     *
     * @param column weight · influence of every row of the design
     * @param frequency answers behind each row
     */
    void residuals(double[] column, double[] frequency);
}
