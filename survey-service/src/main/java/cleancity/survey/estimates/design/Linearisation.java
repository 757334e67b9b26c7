package cleancity.survey.estimates.design;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Turns influences into estimates: totals, calibration residuals, covariance, design effects, degrees of freedom. */
final class Linearisation {
    private final SurveyDesign design;

    Linearisation(SurveyDesign design) {
        this.design = design;
    }

    Estimate estimate(Influence influence) {
        return estimates(List.of(""), List.of(influence)).values().getFirst();
    }

    Estimates estimates(List<String> names, List<Influence> influences) {
        boolean[] union = new boolean[design.size()];
        double[][] columns = new double[influences.size()][];
        for (int k = 0; k < columns.length; k++) {
            columns[k] = contributions(influences.get(k));
            for (int i = 0; i < union.length; i++) {
                union[i] |= influences.get(k).domain()[i];
            }
        }
        double[][] covariance = design.stages().covariance(columns, strataToAverage(union));
        List<Estimate> values = new ArrayList<>();
        for (int k = 0; k < columns.length; k++) {
            values.add(describe(influences.get(k), covariance[k][k]));
        }
        return new Estimates(names, values, covariance, degreesOfFreedom(union));
    }

    int degreesOfFreedom(boolean[] domain) {
        return count(design.stages().psus(domain)) - count(design.stages().strata(domain));
    }

    private double[] contributions(Influence influence) {
        double[] column = new double[design.size()];
        for (int i = 0; i < column.length; i++) {
            column[i] = design.expansion(i) * influence.influence()[i];
        }
        design.calibrations().forEach(step -> step.residuals(column, design.frequency()));
        return column;
    }

    /** After calibration every stratum contributes, even one without a row in the domain. */
    private boolean[] strataToAverage(boolean[] domain) {
        boolean[] strata = design.stages().strata(domain);
        if (!design.calibrations().isEmpty()) {
            Arrays.fill(strata, true);
        }
        return strata;
    }

    private Estimate describe(Influence influence, double variance) {
        Base base = Base.of(design, influence);
        int psus = count(design.stages().psus(influence.domain()));
        return new Estimate(
                influence.value(),
                variance,
                base.weight < base.n ? Double.NaN : variance / (base.simple() * (1 - base.n / base.weight)),
                variance / base.simple(),
                Math.round(base.n),
                base.weight * base.weight / base.squares,
                psus,
                degreesOfFreedom(influence.domain()));
    }

    /** Sums over a domain: answers n, Σw, Σw², and the weighted spread of the influence. */
    private record Base(double n, double weight, double squares, double spread) {
        static Base of(SurveyDesign design, Influence influence) {
            double n = 0;
            double weight = 0;
            double squares = 0;
            double sum = 0;
            double sumOfSquares = 0;
            for (int i = 0; i < design.size(); i++) {
                if (influence.domain()[i]) {
                    double w = design.expansion(i);
                    n += design.frequency()[i];
                    weight += w;
                    squares += w * w / design.frequency()[i];
                    sum += w * influence.influence()[i];
                }
            }
            for (int i = 0; i < design.size(); i++) {
                double distance = influence.influence()[i] - sum / weight;
                sumOfSquares += influence.domain()[i] ? design.expansion(i) * distance * distance : 0;
            }
            return new Base(n, weight, squares, sumOfSquares / weight);
        }

        /** Variance of the weighted total of the influence under simple random sampling with replacement. */
        double simple() {
            return spread * n / (n - 1) * weight * weight / n;
        }
    }

    private static int count(boolean[] flags) {
        int count = 0;
        for (boolean flag : flags) {
            count += flag ? 1 : 0;
        }
        return count;
    }
}
