package cleancity.survey.estimates.design;

import static cleancity.survey.estimates.design.Close.assertClose;
import static cleancity.survey.estimates.design.Close.assertEstimate;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import cleancity.survey.estimates.design.OracleDesign.Row;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What must hold for every design, over seeded random ones. */
class DesignPropertiesTest {
    private final List<OracleDesign> designs = new OracleDesigns(1).draw(120);

    @Test
    void shouldGiveTheSameFigures_whenRowsAreShuffled() {
        Random random = new Random(2);
        for (OracleDesign design : designs) {
            List<Row> shuffled = new ArrayList<>(design.rows());
            Collections.shuffle(shuffled, random);

            assertSame(mean(design.rows(), design), mean(shuffled, design));
        }
    }

    @Test
    void shouldNotChangeTheMean_whenAllWeightsAreScaled() {
        for (OracleDesign design : designs) {
            List<Row> scaled = design.rows().stream()
                    .map(r -> withWeight(r, 3.7 * r.weight()))
                    .toList();

            Estimate expected = mean(design.rows(), design);
            Estimate actual = mean(scaled, design);

            assertThat(actual.value()).isCloseTo(expected.value(), within(1e-10));
            assertThat(actual.standardError()).isCloseTo(expected.standardError(), within(1e-10));
            assertThat(actual.kish()).isCloseTo(expected.kish(), within(1e-8));
        }
    }

    @Test
    void shouldMeetTheTotals_whenWeighted() {
        for (OracleDesign design : designs) {
            Margin g = design.margins().getFirst();

            assertTotals(design.plain().postStratified(g), g);
            Raked raked = design.plain().raked(design.margins(), RakingControl.TIGHT);
            assertThat(raked.converged()).isTrue();
            design.margins().forEach(margin -> assertTotals(raked.design(), margin));
        }
    }

    @Test
    void shouldAgreeWithTheJackknife_whenTheStatisticIsLinear() {
        for (OracleDesign design : designs) {
            SurveyDesign plain = design.plain();
            if (Arrays.stream(plain.stages().first().sampled()).allMatch(n -> n > 1) && design.stages() < 2) {
                double[] x = design.numbers(Row::x);
                double jackknife = Jackknife.variance(plain, d -> d.total(x).value());

                assertClose(jackknife, plain.total(x).variance(), 1e-8);
            }
        }
    }

    @Test
    void shouldSplitTheTotal_whenDomainsCoverEverybody() {
        for (OracleDesign design : designs) {
            SurveyDesign whole = design.weighted();
            double[] x = design.numbers(Row::x);
            boolean[] inside = design.domain();
            boolean[] outside = new boolean[inside.length];
            IntStream.range(0, inside.length).forEach(i -> outside[i] = !inside[i]);

            double parts = whole.domain(inside).total(x).value()
                    + whole.domain(outside).total(x).value();

            assertClose(parts, whole.total(x).value(), 1e-12);
        }
    }

    @Test
    void shouldGiveTheSameFigures_whenAlikeAnswersAreGrouped() {
        Random random = new Random(4);
        for (OracleDesign design : designs) {
            long[] counts = random.longs(design.rows().size(), 1, 5).toArray();
            List<Row> single = new ArrayList<>();
            for (int i = 0; i < counts.length; i++) {
                single.addAll(Collections.nCopies((int) counts[i], design.rows().get(i)));
            }
            OracleDesign grouped = firstStage(design, design.rows());
            OracleDesign expanded = firstStage(design, single);

            assertSame(
                    rakedMean(builder(expanded), expanded),
                    rakedMean(builder(grouped).frequencies(counts), grouped));
        }
    }

    @Test
    void shouldHaveNoError_whenEverybodyWasAsked() {
        SurveyDesign census = SurveyDesign.withWeights(new double[] {1, 1, 1, 1})
                .psuPopulation(new double[] {4, 4, 4, 4})
                .build();

        assertThat(census.mean(new double[] {1, 5, 2, 9}).standardError()).isZero();
    }

    @Test
    void shouldRefuse_whenADesignIsContradictory() {
        SurveyDesignBuilder two = SurveyDesign.withWeights(new double[] {1, 1});

        assertThatThrownBy(() -> two.psuPopulation(new double[] {1, 1}).build()).hasMessageContaining("smaller");
        assertThatThrownBy(() -> two.psuPopulation(new double[] {5, 6}).build()).hasMessageContaining("different");
        assertThatThrownBy(() -> two.strata(List.of("a"))).hasMessageContaining("one label per row");
        assertThatThrownBy(() -> two.frequencies(new long[] {1})).hasMessageContaining("one value per row");
        assertThatThrownBy(() -> SurveyDesign.withWeights(new double[] {1, 0}).build())
                .hasMessageContaining("positive");
        assertThatThrownBy(() -> SurveyDesign.withWeights(new double[0]).build())
                .hasMessageContaining("rows");
    }

    @Test
    void shouldRefuse_whenThereIsNothingToEstimateFrom() {
        SurveyDesign design = SurveyDesign.withWeights(new double[] {1, 1}).build();
        double[] missing = {Double.NaN, Double.NaN};

        assertThatThrownBy(() -> design.mean(missing)).hasMessageContaining("empty");
        assertThatThrownBy(() -> design.proportion(new double[] {2, 0})).hasMessageContaining("0 to 1");
        assertThatThrownBy(() -> design.mean(new double[] {1})).hasMessageContaining("one value per row");
        assertThatThrownBy(() -> CrossTable.of(design, List.of("a", "a"), List.of("b", "c")))
                .hasMessageContaining("two rows");
        assertThat(design.total(missing).value()).isZero();
    }

    private static OracleDesign firstStage(OracleDesign like, List<Row> rows) {
        return new OracleDesign(like.id(), like.lonely(), 1, OracleDesign.Weighting.NONE, rows);
    }

    private static SurveyDesignBuilder builder(OracleDesign design) {
        return SurveyDesign.withWeights(design.numbers(Row::weight))
                .strata(design.texts(Row::stratum))
                .psus(design.texts(Row::psu))
                .psuPopulation(design.numbers(Row::psuPopulation));
    }

    private static Estimate rakedMean(SurveyDesignBuilder builder, OracleDesign design) {
        List<Margin> margins = List.of(
                new Margin("g", design.texts(Row::g), Map.of("g0", 500.0, "g1", 300.0, "g2", 200.0)),
                new Margin("h", design.texts(Row::h), Map.of("h0", 450.0, "h1", 550.0)));
        return builder.build()
                .raked(margins, new RakingControl(500, 1e-13))
                .design()
                .mean(design.numbers(Row::y));
    }

    private static Estimate mean(List<Row> rows, OracleDesign like) {
        OracleDesign design = new OracleDesign(like.id(), like.lonely(), like.stages(), like.weighting(), rows);
        return design.weighted().mean(design.numbers(Row::y));
    }

    private static Row withWeight(Row r, double weight) {
        return new Row(
                r.stratum(),
                r.psu(),
                r.unit(),
                weight,
                r.psuPopulation(),
                r.unitPopulation(),
                r.y(),
                r.x(),
                r.yes(),
                r.g(),
                r.h(),
                r.ta(),
                r.tb(),
                r.domain());
    }

    private static void assertTotals(SurveyDesign design, Margin margin) {
        Map<String, Double> sums = new HashMap<>();
        for (int i = 0; i < design.size(); i++) {
            sums.merge(margin.cells().get(i), design.weights()[i], Double::sum);
        }
        margin.totals().forEach((cell, total) -> assertClose(sums.get(cell), total, 1e-7));
    }

    private static void assertSame(Estimate expected, Estimate actual) {
        assertEstimate(actual, expected.value(), expected.standardError(), 1e-9);
        assertThat(actual.n()).isEqualTo(expected.n());
        assertThat(actual.degreesOfFreedom()).isEqualTo(expected.degreesOfFreedom());
        assertClose(actual.designEffectReplace(), expected.designEffectReplace(), 1e-8);
        assertClose(actual.kish(), expected.kish(), 1e-9);
    }
}
