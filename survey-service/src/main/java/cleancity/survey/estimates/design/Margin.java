package cleancity.survey.estimates.design;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * A variable known for the sample and, in total, for the population.
 *
 * @param name shown in refusals, such as "sex" or "age band"
 * @param cells category of every row of the design
 * @param totals people in the population per category, positive
 */
public record Margin(String name, List<String> cells, Map<String, Double> totals) {
    /**
     * Keeps its own copies.
     *
     * @throws EmptyCells when a category has no answers, or no positive total
     */
    public Margin {
        cells = List.copyOf(cells);
        totals = Map.copyOf(totals);
        var seen = new TreeSet<>(cells);
        var known = new TreeSet<String>();
        totals.forEach((cell, total) -> {
            if (total > 0 && !total.isInfinite()) {
                known.add(cell);
            }
        });
        if (!seen.equals(known) || known.size() < totals.size()) {
            var withoutAnswers = new TreeSet<>(totals.keySet());
            withoutAnswers.removeAll(seen);
            var withoutTotal = new TreeSet<>(seen);
            withoutTotal.addAll(totals.keySet());
            withoutTotal.removeAll(known);
            throw new EmptyCells(name, List.copyOf(withoutAnswers), List.copyOf(withoutTotal));
        }
    }

    double populationSize() {
        return totals.values().stream().mapToDouble(Double::doubleValue).sum();
    }

    /** Weights in which each category adds up to its total: w · total / Σ w of the category. */
    double[] fit(Coding coding, double[] weights, double[] frequency) {
        double[] factor = sums(coding, weights, frequency);
        for (int c = 0; c < factor.length; c++) {
            factor[c] = total(coding, c) / factor[c];
        }
        double[] fitted = new double[weights.length];
        for (int i = 0; i < weights.length; i++) {
            fitted[i] = weights[i] * factor[coding.codes()[i]];
        }
        return fitted;
    }

    /** Whether each category adds up to its total, to a millionth of it. */
    boolean met(Coding coding, double[] weights, double[] frequency) {
        double[] sum = sums(coding, weights, frequency);
        for (int c = 0; c < sum.length; c++) {
            if (Math.abs(sum[c] - total(coding, c)) > 1e-6 * total(coding, c)) {
                return false;
            }
        }
        return true;
    }

    private static double[] sums(Coding coding, double[] weights, double[] frequency) {
        double[] sum = new double[coding.size()];
        for (int i = 0; i < weights.length; i++) {
            sum[coding.codes()[i]] += weights[i] * frequency[i];
        }
        return sum;
    }

    private double total(Coding coding, int category) {
        return totals.getOrDefault(coding.names().get(category), 0.0);
    }
}
