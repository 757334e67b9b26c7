package cleancity.survey.estimates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Percentages of the table published by Wuding county for 2023 (n = 1409), taken as counts of 10 000. */
class SatisfactionTest {
    private static final SatisfactionCounts FIRST_ROW = SatisfactionCounts.of(8467, 972, 497, 21, 14, 28);
    private static final SatisfactionCounts FIFTH_ROW = SatisfactionCounts.of(7431, 1242, 994, 192, 99, 43);

    @ParameterizedTest
    @CsvSource({
        "8467, 972, 497, 21, 14, 28, 97.15",
        "8197, 1029, 667, 64, 35, 7, 95.67",
        "8410, 930, 554, 71, 28, 7, 96.24",
        "7850, 1185, 774, 106, 28, 57, 94.75",
        "7431, 1242, 994, 192, 99, 43, 92.09",
        "7566, 1207, 1015, 135, 50, 28, 93.06",
        "7991, 1015, 788, 121, 64, 21, 94.20"
    })
    void shouldMatchThePublishedRate_whenNeutralCountsHalf(
            long very, long quite, long neutral, long little, long not, long unknown, double published) {
        SatisfactionCounts counts = SatisfactionCounts.of(very, quite, neutral, little, not, unknown);

        double rate = counts.rate(SatisfactionFormula.TOP2_HALF_NEUTRAL).estimate();

        assertThat(100 * rate).isCloseTo(published, within(0.0115));
    }

    @Test
    void shouldDifferByFormula_whenAnswersAreTheSame() {
        assertThat(100 * FIRST_ROW.rate(SatisfactionFormula.TOP2).estimate()).isCloseTo(94.66, within(.006));
        assertThat(100 * FIFTH_ROW.rate(SatisfactionFormula.TOP2).estimate()).isCloseTo(87.10, within(.006));
        assertThat(100 * FIFTH_ROW.rate(SatisfactionFormula.TOP3).estimate()).isCloseTo(97.08, within(.006));
    }

    @Test
    void shouldGiveWilsonsInterval_whenTheFormulaIsAPlainProportion() {
        Interval scores = FIRST_ROW.rate(SatisfactionFormula.TOP3).interval(Confidence.P95);
        Interval plain = new Proportion(8467 + 972 + 497, 9971).wilson(Confidence.P95);

        assertThat(scores.low()).isCloseTo(plain.low(), within(1e-12));
        assertThat(scores.high()).isCloseTo(plain.high(), within(1e-12));
    }

    @Test
    void shouldBeNarrower_whenHalfScoresTakeTheMiddle() {
        MeanScore half = SatisfactionCounts.of(50, 0, 100, 0, 50, 0).rate(SatisfactionFormula.TOP2_HALF_NEUTRAL);

        assertThat(half.estimate()).isEqualTo(0.5);
        assertThat(half.variance()).isCloseTo(0.125 / 200, within(1e-15));
        assertThat(half.interval(Confidence.P95).width())
                .isLessThan(new Proportion(100, 200).wilson(Confidence.P95).width());
    }

    @Test
    void shouldFallBackOnTheCount_whenEverybodyScoresAlike() {
        MeanScore neutral = SatisfactionCounts.of(0, 0, 40, 0, 0, 9).rate(SatisfactionFormula.TOP2_HALF_NEUTRAL);

        assertThat(neutral.interval(Confidence.P95)).isEqualTo(new Proportion(20, 40).wilson(Confidence.P95));
    }

    @Test
    void shouldLeaveUnknownOut_whenCounting() {
        SatisfactionCounts counts =
                new SatisfactionCounts(Map.of(SatisfactionLevel.SATISFIED, 3L, SatisfactionLevel.DONT_KNOW, 7L));

        assertThat(counts.base()).isEqualTo(3);
        assertThat(counts.rate(SatisfactionFormula.TOP2).estimate()).isEqualTo(1);
        assertThat(SatisfactionFormula.TOP2.score(SatisfactionLevel.DONT_KNOW)).isNaN();
    }

    @Test
    void shouldRefuse_whenNobodyIsInTheBase() {
        SatisfactionCounts nobody = SatisfactionCounts.of(0, 0, 0, 0, 0, 5);

        assertThatThrownBy(() -> nobody.rate(SatisfactionFormula.TOP2)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> SatisfactionCounts.of(-1, 0, 0, 0, 0, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> SatisfactionFormula.ofCode("top9")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void shouldFindEachFormula_whenAskedByItsCode() {
        for (SatisfactionFormula formula : SatisfactionFormula.values()) {
            assertThat(SatisfactionFormula.ofCode(formula.code())).isEqualTo(formula);
        }
        assertThat(SatisfactionFormula.TOP2_HALF_NEUTRAL.plainProportion()).isFalse();
        assertThat(SatisfactionFormula.TOP3.plainProportion()).isTrue();
    }

    @Test
    void shouldScorePromoters_whenAHundredAnswered() {
        NetPromoter score = new NetPromoter(60, 25, 15);

        assertThat(score.estimate()).isEqualTo(0.45);
        assertThat(score.standardError()).isCloseTo(.07399324, within(6e-9));
        assertThat(score.interval(Confidence.P95).contains(0.45)).isTrue();
        assertThat(new NetPromoter(9, 0, 0).interval(Confidence.P95).high()).isEqualTo(1);
    }
}
