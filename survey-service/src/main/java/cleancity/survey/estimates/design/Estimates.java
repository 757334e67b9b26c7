package cleancity.survey.estimates.design;

import java.util.Arrays;
import java.util.List;

/** Several estimates from one design with their covariance: what differences inside one wave are made of. */
public final class Estimates {
    private final List<String> names;
    private final List<Estimate> values;
    private final double[][] covariance;
    private final int degreesOfFreedom;

    Estimates(List<String> names, List<Estimate> values, double[][] covariance, int degreesOfFreedom) {
        this.names = List.copyOf(names);
        this.values = List.copyOf(values);
        this.covariance = covariance;
        this.degreesOfFreedom = degreesOfFreedom;
    }

    /** Names in order. */
    public List<String> names() {
        return names;
    }

    /** Estimates in the order of the names. */
    public List<Estimate> values() {
        return values;
    }

    /**
     * The estimate of this name.
     *
     * @throws IllegalArgumentException when there is none
     */
    public Estimate get(String name) {
        return values.get(index(name));
    }

    /** Covariance of two estimates, by name. */
    public double covariance(String first, String second) {
        return covariance[index(first)][index(second)];
    }

    /** First minus second, allowing for their covariance: they may share communities. */
    public Contrast difference(String first, String second) {
        double[] coefficients = new double[names.size()];
        coefficients[index(first)] += 1;
        coefficients[index(second)] -= 1;
        return contrast(coefficients);
    }

    /**
     * Linear combination with variance c'Vc; degrees of freedom of all domains together.
     *
     * @param coefficients one per name, in order
     * @throws IllegalArgumentException when their number differs
     */
    public Contrast contrast(double[] coefficients) {
        if (coefficients.length != names.size()) {
            throw new IllegalArgumentException("one coefficient per estimate: " + Arrays.toString(coefficients));
        }
        double value = 0;
        double variance = 0;
        for (int j = 0; j < coefficients.length; j++) {
            value += coefficients[j] * values.get(j).value();
            for (int k = 0; k < coefficients.length; k++) {
                variance += coefficients[j] * coefficients[k] * covariance[j][k];
            }
        }
        return new Contrast(value, Math.max(0, variance), degreesOfFreedom);
    }

    double[][] covarianceMatrix() {
        return covariance;
    }

    private int index(String name) {
        int index = names.indexOf(name);
        if (index < 0) {
            throw new IllegalArgumentException("no estimate named " + name + " among " + names);
        }
        return index;
    }
}
