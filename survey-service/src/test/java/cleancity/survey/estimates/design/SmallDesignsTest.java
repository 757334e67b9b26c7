package cleancity.survey.estimates.design;

import static cleancity.survey.estimates.design.Close.assertClose;
import static cleancity.survey.estimates.design.Close.assertEstimate;
import static cleancity.survey.estimates.design.Close.assertInterval;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import cleancity.survey.estimates.Confidence;
import cleancity.survey.estimates.Interval;
import cleancity.survey.estimates.IntervalMethod;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Small designs printed in the published output of R survey: fpc, domain, deff and mu284. */
class SmallDesignsTest {
    private static final double[] X = {2.8, 4.1, 6.8, 6.8, 9.2, 3.7, 6.6, 4.2};
    private static final List<String> STRATA = List.of("1", "1", "1", "1", "1", "2", "2", "2");
    private static final double[] PEOPLE = {15, 15, 15, 15, 15, 12, 12, 12};
    /** The published data were stored in single precision. */
    private static final double SINGLE = 2e-7;

    private final SurveyDesignBuilder unlimited =
            SurveyDesign.withWeights(new double[] {3, 3, 3, 3, 3, 4, 4, 4}).strata(STRATA);

    @Test
    void shouldGiveMeanAndTotal_whenThePopulationIsUnlimited() {
        SurveyDesign design = unlimited.build();

        assertEstimate(design.mean(X), 5.448148148, .7412683306, SINGLE);
        assertEstimate(design.total(X), 147.1, 20.01424493, SINGLE);
        assertClose(design.mean(X).designEffect(), 1.42660338, SINGLE);
        assertThat(design.degreesOfFreedom()).isEqualTo(6);
        assertInterval(design.mean(X).normalInterval(Confidence.P95), 3.995289, 6.901007, 4e-7);
        assertInterval(design.mean(X).interval(Confidence.P95), 3.634330, 7.261966, 4e-7);
    }

    @Test
    void shouldShrinkTheError_whenThePopulationIsSmall() {
        SurveyDesign design = unlimited.psuPopulation(PEOPLE).build();

        assertEstimate(design.mean(X), 5.448148148, .6160407234, SINGLE);
        assertEstimate(design.total(X), 147.1, 16.63309953, SINGLE);
        assertClose(design.mean(X).designEffect(), .9853061664, SINGLE);
    }

    @Test
    void shouldKeepAllPsus_whenOnlyADomainIsEstimated() {
        SurveyDesign design = unlimited.build();

        assertEstimate(design.domain(where(true)).mean(X), 6.195, .7555129, SINGLE);
        assertEstimate(design.domain(where(false)).mean(X), 3.314286, .3117042, SINGLE);
        assertThat(design.domain(where(true)).mean(X).n()).isEqualTo(6);
    }

    @Test
    void shouldTellTheDesignEffect_whenWeightsAreEqualOrNot() {
        double[] y = {15, 143, 21, 51, 337, 50, 274, 145, 15, 86};
        double[] equal = new double[10];
        Arrays.fill(equal, 100);
        double[] unequal = {20, 200, 11, 25, 550, 30, 250, 100, 10, 55};

        Estimate flat = SurveyDesign.withWeights(equal).build().mean(y);
        SurveyDesign tilted = SurveyDesign.withWeights(unequal).build();

        assertClose(flat.value(), 113.7, 1e-12);
        assertClose(flat.standardError(), 35.626, 2e-5);
        assertClose(flat.designEffect(), 1.010101, 1e-6);
        assertClose(tilted.mean(y).value(), 243.914, 3e-6);
        assertClose(tilted.mean(y).standardError(), 48.752, 2e-5);
        assertClose(tilted.mean(y).designEffectReplace(), 1.974067, 1e-6);
        assertClose(tilted.total(y).value(), 305136, 1e-6);
        assertClose(tilted.total(y).standardError(), 184965, 3e-6);
        assertClose(tilted.total(y).designEffectReplace(), 18.15669, 1e-6);
    }

    @Test
    void shouldAddTheSecondStage_whenMunicipalitiesAreDrawnInClusters() {
        double[] y = {41, 49, 49, 49, 49, 45, 31, 31, 35, 39, 41, 61, 49, 51, 33};
        double[] sizes = {5, 8, 5, 9, 7};
        double[] weights = rows(i -> 10 * sizes[i / 3] / 3);
        SurveyDesign design = SurveyDesign.withWeights(weights)
                .psus(IntStream.range(0, 15).mapToObj(i -> "c" + i / 3).toList())
                .psuPopulation(rows(i -> 50))
                .unitPopulation(rows(i -> sizes[i / 3]))
                .build();

        assertEstimate(design.total(y), 15080, 2274.254701, 1e-9);
        assertThat(design.total(y).variance()).isCloseTo(5172234, within(0.5));
    }

    @Test
    void shouldGiveTheSameFigures_whenAlikeAnswersAreGrouped() {
        double[] y = {1, 0, 1, 0, 1, 0};
        List<String> psus = List.of("a", "a", "b", "b", "c", "c");
        long[] counts = {7, 3, 5, 5, 9, 1};
        int[] row = IntStream.range(0, 6)
                .flatMap(i -> IntStream.range(0, (int) counts[i]).map(c -> i))
                .toArray();
        SurveyDesign grouped = twoStage(new double[] {4, 4, 4, 4, 4, 4}, psus)
                .frequencies(counts)
                .build();
        SurveyDesign single = twoStage(
                        Arrays.stream(row).mapToDouble(i -> 4).toArray(),
                        Arrays.stream(row).mapToObj(psus::get).toList())
                .build();

        Estimate expected =
                single.mean(Arrays.stream(row).mapToDouble(i -> y[i]).toArray());
        Estimate actual = grouped.mean(y);

        assertEstimate(actual, expected.value(), expected.standardError(), 1e-13);
        assertClose(actual.designEffect(), expected.designEffect(), 1e-12);
        assertThat(actual.kish()).isCloseTo(expected.kish(), within(1e-10));
        assertThat(actual.n()).isEqualTo(30);
    }

    @Test
    void shouldClaimNothing_whenASinglePsuWasDrawn() {
        SurveyDesign design = SurveyDesign.withWeights(new double[] {1, 1, 1})
                .psus(List.of("a", "a", "a"))
                .lonely(LonelyPsu.AVERAGE)
                .build();

        Estimate mean = design.proportion(new double[] {1, 0, 1});

        assertThat(mean.variance()).isNaN();
        assertThat(mean.interval(Confidence.P95).width()).isInfinite();
        assertThat(mean.rateInterval(IntervalMethod.WILSON, Confidence.P95)).isEqualTo(new Interval(0, 1));
    }

    private static SurveyDesignBuilder twoStage(double[] weights, List<String> psus) {
        double[] many = new double[weights.length];
        Arrays.fill(many, 12);
        double[] people = new double[weights.length];
        Arrays.fill(people, 40);
        return SurveyDesign.withWeights(weights).psus(psus).psuPopulation(many).unitPopulation(people);
    }

    private static boolean[] where(boolean above) {
        boolean[] rows = new boolean[X.length];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = X[i] > 4 == above;
        }
        return rows;
    }

    private static double[] rows(IntToDoubleFunction value) {
        return IntStream.range(0, 15).mapToDouble(value).toArray();
    }
}
