package cleancity.survey.estimates.design;

/**
 * A statistic with its linearisation: to first order it is the total of weight · influence.
 *
 * @param value the statistic
 * @param influence of one answer of each row, 0 outside the domain
 * @param domain rows that take part
 */
record Influence(double value, double[] influence, boolean[] domain) {
    /** Weighted total Σwy. */
    static Influence total(SurveyDesign design, double[] y) {
        boolean[] domain = design.observed(y);
        double[] influence = new double[y.length];
        double total = 0;
        for (int i = 0; i < y.length; i++) {
            if (domain[i]) {
                influence[i] = y[i];
                total += design.expansion(i) * y[i];
            }
        }
        return new Influence(total, influence, domain);
    }

    /** Weighted mean Σwy/Σw: influence (y − ȳ)/Σw (Woodruff 1971, JASA 66:411). */
    static Influence mean(SurveyDesign design, double[] y) {
        double[] ones = StageVariance.ones(y.length);
        return ratio(design, y, ones);
    }

    /** Ratio of totals R = Σwy/Σwx: influence (y − R x)/Σwx (Woodruff 1971). */
    static Influence ratio(SurveyDesign design, double[] y, double[] x) {
        boolean[] domain = design.observed(y, x);
        double top = 0;
        double bottom = 0;
        for (int i = 0; i < y.length; i++) {
            if (domain[i]) {
                top += design.expansion(i) * y[i];
                bottom += design.expansion(i) * x[i];
            }
        }
        if (bottom == 0) {
            throw new IllegalArgumentException("nothing to divide by: the domain is empty or its base adds up to 0");
        }
        double value = top / bottom;
        double[] influence = new double[y.length];
        for (int i = 0; i < y.length; i++) {
            influence[i] = domain[i] ? (y[i] - value * x[i]) / bottom : 0;
        }
        return new Influence(value, influence, domain);
    }
}
