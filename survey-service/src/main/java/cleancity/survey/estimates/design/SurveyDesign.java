package cleancity.survey.estimates.design;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * A weighted sample drawn in strata and clusters, and the estimates it supports. Immutable: weighting and domains give
 * new designs. Variances are Taylor-linearised (Woodruff 1971; Särndal, Swensson and Wretman 1992, ch. 5) and agree
 * with R's {@code survey}.
 */
public final class SurveyDesign {
    private final double[] weights;
    private final double[] frequency;
    private final Stages stages;
    private final List<Calibration> calibrations;
    private final boolean[] domain;

    private SurveyDesign(
            double[] weights, double[] frequency, Stages stages, List<Calibration> calibrations, boolean[] domain) {
        this.weights = weights;
        this.frequency = frequency;
        this.stages = stages;
        this.calibrations = calibrations;
        this.domain = domain;
    }

    static SurveyDesign of(double[] weights, double[] frequency, Stages stages) {
        boolean[] everybody = new boolean[weights.length];
        Arrays.fill(everybody, true);
        return new SurveyDesign(weights, frequency, stages, List.of(), everybody);
    }

    /**
     * Starts a description.
     *
     * @param weights people each answer stands for, positive; one per row
     */
    public static SurveyDesignBuilder withWeights(double[] weights) {
        return new SurveyDesignBuilder(weights);
    }

    /** Rows, including those outside the domain. */
    public int size() {
        return weights.length;
    }

    /** Weight of one answer of each row, including rows outside the domain. */
    public double[] weights() {
        return weights.clone();
    }

    /** PSUs with a row in the domain less their strata. */
    public int degreesOfFreedom() {
        return new Linearisation(this).degreesOfFreedom(domain);
    }

    /**
     * Part of the population, such as one street. All PSUs stay in the design: dropping rows first would make the
     * variance too small.
     *
     * @param rows true for the rows that belong; combined with an earlier domain by "and"
     */
    public SurveyDesign domain(boolean[] rows) {
        requireSize(rows.length);
        boolean[] both = domain.clone();
        for (int i = 0; i < both.length; i++) {
            both[i] &= rows[i];
        }
        return new SurveyDesign(weights, frequency, stages, calibrations, both);
    }

    /**
     * Weighted mean Σwy/Σw over the answers that are there.
     *
     * @param y answer of each row; not a number where missing
     * @throws IllegalArgumentException when nobody in the domain answered
     */
    public Estimate mean(double[] y) {
        return new Linearisation(this).estimate(Influence.mean(this, y));
    }

    /**
     * Share of the answers that are yes: the mean of 0 and 1.
     *
     * @param yes 1 for yes, 0 for no, not a number where missing; values between (such as ½) give a mean score
     * @throws IllegalArgumentException when a value lies outside [0, 1] or nobody in the domain answered
     */
    public Estimate proportion(double[] yes) {
        for (double value : yes) {
            if (value < 0 || value > 1) {
                throw new IllegalArgumentException("a proportion takes values from 0 to 1: " + value);
            }
        }
        return mean(yes);
    }

    /** Weighted total Σwy; a missing answer adds nothing. */
    public Estimate total(double[] y) {
        return new Linearisation(this).estimate(Influence.total(this, y));
    }

    /**
     * Ratio of two totals over the rows where both are known.
     *
     * @throws IllegalArgumentException when the denominator adds up to 0
     */
    public Estimate ratio(double[] numerator, double[] denominator) {
        return new Linearisation(this).estimate(Influence.ratio(this, numerator, denominator));
    }

    /**
     * Means of several variables together.
     *
     * @param names of the variables
     * @param columns their answers, one array per name
     */
    public Estimates means(List<String> names, List<double[]> columns) {
        List<Influence> influences =
                columns.stream().map(y -> Influence.mean(this, y)).toList();
        return new Linearisation(this).estimates(names, influences);
    }

    /**
     * Mean of one variable in each group, with the covariance between groups: for comparing streets of one wave. Work
     * grows with PSUs · groups²; for hundreds of groups that need no comparison, take one {@link #domain} each.
     *
     * @param y answer of each row
     * @param groups group of each row; groups without an answer in the domain are left out
     * @return estimates named and ordered by group
     */
    public Estimates meansBy(double[] y, List<String> groups) {
        requireSize(groups.size());
        boolean[] observed = observed(y);
        TreeSet<String> names = new TreeSet<>();
        for (int i = 0; i < observed.length; i++) {
            if (observed[i]) {
                names.add(groups.get(i));
            }
        }
        List<Influence> influences = new ArrayList<>();
        for (String name : names) {
            boolean[] rows = new boolean[size()];
            for (int i = 0; i < rows.length; i++) {
                rows[i] = groups.get(i).equals(name);
            }
            influences.add(Influence.mean(domain(rows), y));
        }
        return new Linearisation(this).estimates(List.copyOf(names), influences);
    }

    /**
     * Correlation of the means of two parts of the population, such as two streets of one wave that share strata and
     * weights.
     *
     * @param y answer of each row
     * @return from -1 to 1; 0 where one of them has no variance
     */
    public double correlation(double[] y, boolean[] first, boolean[] second) {
        Estimates both = new Linearisation(this)
                .estimates(
                        List.of("first", "second"),
                        List.of(Influence.mean(domain(first), y), Influence.mean(domain(second), y)));
        double scale = both.get("first").standardError() * both.get("second").standardError();
        return scale > 0 ? Math.clamp(both.covariance("first", "second") / scale, -1, 1) : 0;
    }

    /**
     * Weights scaled so that each cell adds up to its population total (Holt and Smith 1979, JRSS A 142:33), with the
     * variance after post-stratification.
     *
     * @throws IllegalArgumentException when this design is already restricted to a domain: weight first
     */
    public SurveyDesign postStratified(Margin margin) {
        requireWhole(margin.cells().size());
        Coding cells = Coding.of(margin.cells());
        double[] fitted = margin.fit(cells, weights, frequency);
        return reweighted(fitted, new PostStratum(cells, weights, fitted));
    }

    /**
     * Weights fitted to several margins by raking, with the variance after raking.
     *
     * @param margins over the same population, at least one
     * @throws IllegalArgumentException when the margins count different populations, or this design is already
     *     restricted to a domain
     */
    public Raked raked(List<Margin> margins, RakingControl control) {
        margins.forEach(margin -> requireWhole(margin.cells().size()));
        Raking.Fit fit = new Raking(margins, frequency).fit(weights, control);
        return new Raked(reweighted(fit.weights(), fit.margins()), fit.rounds(), fit.converged());
    }

    /** The same sample with other weights, as a replicate has them; zero leaves a row out. */
    SurveyDesign replicate(double[] replicateWeights) {
        return new SurveyDesign(replicateWeights, frequency, stages, List.of(), domain);
    }

    /** People behind row i: weight · frequency; 0 outside the domain. */
    double expansion(int i) {
        return domain[i] ? weights[i] * frequency[i] : 0;
    }

    /** Rows of the domain in which every variable is known. */
    boolean[] observed(double[]... variables) {
        boolean[] observed = domain.clone();
        for (double[] variable : variables) {
            requireSize(variable.length);
            for (int i = 0; i < observed.length; i++) {
                observed[i] &= !Double.isNaN(variable[i]);
            }
        }
        return observed;
    }

    double[] frequency() {
        return frequency;
    }

    Stages stages() {
        return stages;
    }

    List<Calibration> calibrations() {
        return calibrations;
    }

    private SurveyDesign reweighted(double[] fitted, Calibration step) {
        List<Calibration> steps =
                Stream.concat(calibrations.stream(), Stream.of(step)).toList();
        return new SurveyDesign(fitted, frequency, stages, steps, domain);
    }

    private void requireSize(int length) {
        if (length != size()) {
            throw new IllegalArgumentException("one value per row: " + length + " for " + size());
        }
    }

    private void requireWhole(int length) {
        requireSize(length);
        for (boolean inside : domain) {
            if (!inside) {
                throw new IllegalArgumentException("weight the whole sample first, then take the domain");
            }
        }
    }
}
