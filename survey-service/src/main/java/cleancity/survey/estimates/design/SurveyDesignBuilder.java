package cleancity.survey.estimates.design;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Describes how a sample was drawn. Every list and array has one element per row, in the same order; rows are answers,
 * or groups of alike answers with a frequency. Without further word a row is its own PSU in a single stratum, drawn
 * from an unlimited population.
 */
public final class SurveyDesignBuilder {
    private final double[] weights;
    private @Nullable List<String> strata;
    private @Nullable List<String> psus;
    private @Nullable List<String> units;
    private double @Nullable [] psuPopulation;
    private double @Nullable [] unitPopulation;
    private double[] frequency;
    private LonelyPsu lonely = LonelyPsu.ADJUST;

    SurveyDesignBuilder(double[] weights) {
        this.weights = weights.clone();
        this.frequency = StageVariance.ones(weights.length);
    }

    /** Stratum of each row. */
    public SurveyDesignBuilder strata(List<String> labels) {
        this.strata = sameLength(labels);
        return this;
    }

    /** Primary sampling unit of each row; labels may repeat across strata. */
    public SurveyDesignBuilder psus(List<String> labels) {
        this.psus = sameLength(labels);
        return this;
    }

    /** PSUs in the population of each row's stratum, for the finite population correction of the first stage. */
    public SurveyDesignBuilder psuPopulation(double[] counts) {
        this.psuPopulation = sameLength(counts);
        return this;
    }

    /** Second-stage unit (household) of each row; labels may repeat across PSUs. Default: every answer is a unit. */
    public SurveyDesignBuilder units(List<String> labels) {
        this.units = sameLength(labels);
        return this;
    }

    /**
     * Second-stage units in the population of each row's PSU; adds the variance within PSUs, which counts only together
     * with {@link #psuPopulation}.
     */
    public SurveyDesignBuilder unitPopulation(double[] counts) {
        this.unitPopulation = sameLength(counts);
        return this;
    }

    /** Alike answers behind each row, at least 1; the weight is that of one answer. */
    public SurveyDesignBuilder frequencies(long[] counts) {
        this.frequency = sameLength(Arrays.stream(counts).asDoubleStream().toArray());
        return this;
    }

    /** What a stratum with one PSU adds; {@link LonelyPsu#ADJUST} unless said otherwise. */
    public SurveyDesignBuilder lonely(LonelyPsu option) {
        this.lonely = option;
        return this;
    }

    /**
     * The design.
     *
     * @throws IllegalArgumentException when there are no rows, a weight or frequency is not positive, a population is
     *     smaller than the sample or differs inside a stratum or PSU
     */
    public SurveyDesign build() {
        require(weights.length > 0, "a design needs rows");
        require(Arrays.stream(weights).allMatch(w -> w > 0 && Double.isFinite(w)), "weights must be positive");
        require(Arrays.stream(frequency).allMatch(f -> f >= 1), "frequencies must be at least 1");
        Coding stratum = Coding.of(strata == null ? Collections.nCopies(weights.length, "") : strata);
        Coding psu = Coding.nested(stratum, psus == null ? rowLabels() : psus);
        Stage first = stage("stratum", stratum, psu, StageVariance.ones(psu.size()), psuPopulation);
        Stage second = unitPopulation == null ? null : secondStage(psu, unitPopulation);
        return SurveyDesign.of(weights, frequency, new Stages(first, second, lonely));
    }

    private Stage secondStage(Coding psu, double[] population) {
        if (units != null) {
            Coding unit = Coding.nested(psu, units);
            return stage("PSU", psu, unit, StageVariance.ones(unit.size()), population);
        }
        return stage("PSU", psu, Coding.of(rowLabels()), frequency, population);
    }

    private Stage stage(
            String kind, Coding groups, Coding clusters, double[] units, double @Nullable [] populationOrNone) {
        double[] population = populationOrNone == null ? unlimited() : populationOrNone;
        Stage stage = Stage.of(clusters.codes(), groups.codes(), units, population);
        for (int i = 0; i < population.length; i++) {
            int group = groups.codes()[i];
            String name = groups.names().get(group);
            require(
                    population[i] == stage.population()[group],
                    kind + " '" + name + "' is given populations of different sizes");
            require(
                    population[i] >= stage.sampled()[group],
                    kind + " '" + name + "' has a population smaller than its sample");
        }
        return stage;
    }

    private double[] unlimited() {
        double[] population = new double[weights.length];
        Arrays.fill(population, Double.POSITIVE_INFINITY);
        return population;
    }

    private List<String> rowLabels() {
        return IntStream.range(0, weights.length).mapToObj(Integer::toString).toList();
    }

    private List<String> sameLength(List<String> labels) {
        require(labels.size() == weights.length, "one label per row: " + labels.size() + " for " + weights.length);
        return List.copyOf(labels);
    }

    private double[] sameLength(double[] values) {
        require(values.length == weights.length, "one value per row: " + values.length + " for " + weights.length);
        return values.clone();
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
