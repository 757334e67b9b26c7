package cleancity.survey.estimates.design;

import static cleancity.survey.estimates.design.Close.assertClose;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The example of Kalton and Flores-Cervantes 2003 (JOS 19:81), and what weighting must refuse. */
class WeightingTest {
    private static final int[][] SAMPLE = {{20, 40, 40}, {50, 140, 310}, {100, 50, 50}, {30, 100, 70}};
    private static final double[][] PEOPLE = {{80, 40, 55}, {60, 150, 340}, {170, 60, 200}, {55, 165, 125}};
    private static final double[][] RAKED = {
        {1.810805, 1.452822, 2.016776},
        {1.083564, .869352, 1.206815},
        {2.196089, 1.761938, 2.445884},
        {1.833226, 1.470810, 2.041746}
    };
    private static final double[][] JOINT = {
        {4, 1, 1.375}, {1.2, 1.071429, 1.096774}, {1.7, 1.2, 4}, {1.833333, 1.65, 1.785714}
    };

    private final List<String> a = new ArrayList<>();
    private final List<String> b = new ArrayList<>();
    private final SurveyDesign sample;

    WeightingTest() {
        for (int i = 0; i < 4; i++) {
            for (int j = 0; j < 3; j++) {
                for (int c = 0; c < SAMPLE[i][j]; c++) {
                    a.add("a" + i);
                    b.add("b" + j);
                }
            }
        }
        double[] ones = new double[a.size()];
        Arrays.fill(ones, 1);
        sample = SurveyDesign.withWeights(ones).build();
    }

    @Test
    void shouldGiveThePublishedFactors_whenRaked() {
        Raked raked = sample.raked(
                List.of(
                        new Margin("a", a, Map.of("a0", 175.0, "a1", 550.0, "a2", 430.0, "a3", 345.0)),
                        new Margin("b", b, Map.of("b0", 365.0, "b1", 415.0, "b2", 720.0))),
                RakingControl.TIGHT);

        assertThat(raked.converged()).isTrue();
        assertWeights(raked.design(), RAKED);
        double kish = raked.design().mean(raked.design().weights()).kish();
        assertClose(kish, 909.3548874, 1e-9);
        assertClose(a.size() / kish, 1.099680679, 1e-9);
    }

    @Test
    void shouldGiveThePublishedFactors_whenPostStratifiedByCell() {
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < a.size(); i++) {
            cells.add(a.get(i) + b.get(i));
        }
        Map<String, Double> totals = new HashMap<>();
        for (int i = 0; i < 4; i++) {
            for (int j = 0; j < 3; j++) {
                totals.put("a" + i + "b" + j, PEOPLE[i][j]);
            }
        }

        assertWeights(sample.postStratified(new Margin("cell", cells, totals)), JOINT);
    }

    @Test
    void shouldNameTheCells_whenSampleAndPopulationDisagree() {
        EmptyCells refusal = catchThrowableOfType(
                EmptyCells.class,
                () -> new Margin("age", List.of("young", "old", "old"), Map.of("young", 5.0, "middle", 3.0)));

        assertThat(refusal).hasMessageContaining("age");
        assertThat(refusal.withoutAnswers()).containsExactly("middle");
        assertThat(refusal.withoutTotal()).containsExactly("old");
    }

    @Test
    void shouldRefuse_whenATotalIsNotPositive() {
        assertThatThrownBy(() -> new Margin("sex", List.of("f", "m"), Map.of("f", 5.0, "m", 0.0)))
                .isInstanceOf(EmptyCells.class)
                .hasMessageContaining("[m]");
    }

    @Test
    void shouldRefuse_whenMarginsCountDifferentPopulations() {
        List<Margin> margins = List.of(
                new Margin("a", a, Map.of("a0", 175.0, "a1", 550.0, "a2", 430.0, "a3", 345.0)),
                new Margin("b", b, Map.of("b0", 365.0, "b1", 415.0, "b2", 700.0)));

        assertThatThrownBy(() -> sample.raked(margins, RakingControl.TIGHT))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("1480");
    }

    @Test
    void shouldSayItDidNotConverge_whenRoundsAreTooFew() {
        Raked raked = sample.raked(
                List.of(
                        new Margin("a", a, Map.of("a0", 175.0, "a1", 550.0, "a2", 430.0, "a3", 345.0)),
                        new Margin("b", b, Map.of("b0", 365.0, "b1", 415.0, "b2", 720.0))),
                new RakingControl(1, 1e-12));

        assertThat(raked.converged()).isFalse();
        assertThat(raked.rounds()).isEqualTo(1);
    }

    @Test
    void shouldRefuse_whenADomainWasTakenBeforeWeighting() {
        boolean[] some = new boolean[sample.size()];
        some[0] = true;

        assertThatThrownBy(() ->
                        sample.domain(some).postStratified(new Margin("b", b, Map.of("b0", 1.0, "b1", 1.0, "b2", 1.0))))
                .hasMessageContaining("whole sample");
    }

    @Test
    void shouldHaveNoVariance_whenTheVariableIsTheMargin() {
        SurveyDesign weighted =
                sample.postStratified(new Margin("b", b, Map.of("b0", 365.0, "b1", 415.0, "b2", 720.0)));

        Estimate share = weighted.proportion(
                b.stream().mapToDouble(x -> x.equals("b1") ? 1 : 0).toArray());

        assertThat(share.value()).isCloseTo(415 / 1500.0, within(1e-12));
        assertThat(share.standardError()).isCloseTo(0, within(1e-12));
    }

    @Test
    void shouldKeepTheSumInsideTheLimits_whenWeightsAreTrimmed() {
        Random random = new Random(5);
        for (int i = 0; i < 500; i++) {
            double[] weights = random.doubles(2 + random.nextInt(60), 0.05, 20)
                    .map(w -> w * w)
                    .toArray();
            double sum = Arrays.stream(weights).sum();
            double mean = sum / weights.length;
            double[] trimmed = WeightTrimming.trim(weights, 0.4 * mean, 1.7 * mean);

            assertThat(Arrays.stream(trimmed).sum()).isCloseTo(sum, within(1e-9 * sum));
            assertThat(Arrays.stream(trimmed).boxed()).allMatch(w -> w >= 0.4 * mean - 1e-9 && w <= 1.7 * mean + 1e-9);
        }
    }

    @Test
    void shouldSpreadWhatWasCut_whenOneWeightIsLarge() {
        assertThat(WeightTrimming.trim(new double[] {1, 2, 3, 10}, 0, 7))
                .containsExactly(new double[] {2, 3, 4, 7}, within(1e-12));
        assertThat(WeightTrimming.trim(new double[] {1, 1, 10}, 2, 5))
                .containsExactly(new double[] {3.5, 3.5, 5}, within(1e-12));
        assertThatThrownBy(() -> WeightTrimming.trim(new double[] {1, 2}, 2, 3))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private void assertWeights(SurveyDesign design, double[][] expected) {
        double[] weights = design.weights();
        for (int i = 0; i < weights.length; i++) {
            int row = a.get(i).charAt(1) - '0';
            int column = b.get(i).charAt(1) - '0';
            assertThat(weights[i]).isCloseTo(expected[row][column], within(6e-7));
        }
    }
}
