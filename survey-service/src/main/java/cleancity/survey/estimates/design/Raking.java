package cleancity.survey.estimates.design;

import java.util.ArrayList;
import java.util.List;

/**
 * Iterative proportional fitting of weights to several margins (Deming and Stephan 1940, Ann Math Stat 11:427; Kalton
 * and Flores-Cervantes 2003, JOS 19:81).
 */
final class Raking {
    private final List<Margin> margins;
    private final List<Coding> codings;
    private final Coding joint;
    private final double[] frequency;

    Raking(List<Margin> margins, double[] frequency) {
        requireOnePopulation(margins);
        this.margins = margins;
        this.frequency = frequency;
        this.codings = margins.stream().map(margin -> Coding.of(margin.cells())).toList();
        this.joint = joint(codings);
    }

    /**
     * Outcome of the fit.
     *
     * @param margins with the weights as each was fitted last; the last one's are the weights of the design
     */
    record Fit(RakedMargins margins, double[] weights, int rounds, boolean converged) {}

    Fit fit(double[] start, RakingControl control) {
        double[] weights = start;
        double[] table = table(weights);
        double enough = control.tolerance() * sum(table);
        List<RakedMargins.Fitted> fitted = List.of();
        for (int round = 1; round <= control.maximumRounds(); round++) {
            fitted = fitOnce(weights);
            weights = fitted.getLast().weights();
            double[] next = table(weights);
            if (largestGap(table, next) < enough) {
                return new Fit(new RakedMargins(fitted), weights, round, met(weights));
            }
            table = next;
        }
        return new Fit(new RakedMargins(fitted), weights, control.maximumRounds(), false);
    }

    /** Weights can stop moving without meeting every margin, when the sample ties two of them together. */
    private boolean met(double[] weights) {
        for (int m = 0; m < margins.size(); m++) {
            if (!margins.get(m).met(codings.get(m), weights, frequency)) {
                return false;
            }
        }
        return true;
    }

    private List<RakedMargins.Fitted> fitOnce(double[] start) {
        double[] weights = start;
        List<RakedMargins.Fitted> fitted = new ArrayList<>();
        for (int m = 0; m < margins.size(); m++) {
            weights = margins.get(m).fit(codings.get(m), weights, frequency);
            fitted.add(new RakedMargins.Fitted(codings.get(m), weights));
        }
        return List.copyOf(fitted);
    }

    private double[] table(double[] weights) {
        double[] table = new double[joint.size()];
        for (int i = 0; i < weights.length; i++) {
            table[joint.codes()[i]] += weights[i] * frequency[i];
        }
        return table;
    }

    private static Coding joint(List<Coding> codings) {
        int rows = codings.getFirst().codes().length;
        List<String> labels = new ArrayList<>(rows);
        for (int i = 0; i < rows; i++) {
            StringBuilder label = new StringBuilder();
            for (Coding coding : codings) {
                label.append(coding.codes()[i]).append('/');
            }
            labels.add(label.toString());
        }
        return Coding.of(labels);
    }

    private static void requireOnePopulation(List<Margin> margins) {
        if (margins.isEmpty()) {
            throw new IllegalArgumentException("raking needs a margin");
        }
        double people = margins.getFirst().populationSize();
        for (Margin margin : margins) {
            if (Math.abs(margin.populationSize() - people) > 1e-6 * people) {
                throw new IllegalArgumentException("margins count different populations: "
                        + margins.getFirst().name() + " " + people + ", " + margin.name() + " "
                        + margin.populationSize());
            }
        }
    }

    private static double largestGap(double[] before, double[] after) {
        double gap = 0;
        for (int i = 0; i < before.length; i++) {
            gap = Math.max(gap, Math.abs(after[i] - before[i]));
        }
        return gap;
    }

    private static double sum(double[] table) {
        double sum = 0;
        for (double cell : table) {
            sum += cell;
        }
        return sum;
    }
}
