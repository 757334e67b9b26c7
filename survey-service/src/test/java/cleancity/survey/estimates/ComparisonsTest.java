package cleancity.survey.estimates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComparisonsTest {
    private static final List<Proportion> SMOKERS =
            List.of(new Proportion(83, 86), new Proportion(90, 93), new Proportion(129, 136), new Proportion(70, 82));

    @ParameterizedTest
    @CsvSource({
        "56, 70, 48, 80, .2, .05243147, .33387265",
        "9, 10, 3, 10, .6, .17052272, .80901797",
        "6, 7, 2, 7, .5714285714285714, .05822793, .80624964",
        "5, 56, 0, 29, .0892857142857143, -.03813715, .19256001",
        "0, 10, 0, 10, 0, -.27753280, .27753280",
        "372, 400, 341, 400, .0775, .03455128, .12106630"
    })
    void shouldGiveMethodTen_whenProportionsAreCompared(
            long a, long m, long b, long n, double value, double low, double high) {
        Change change = NewcombeDifference.between(new Proportion(a, m), new Proportion(b, n), Confidence.P95);

        assertThat(change.value()).isCloseTo(value, within(1e-14));
        assertThat(change.interval().low()).isCloseTo(low, within(6e-9));
        assertThat(change.interval().high()).isCloseTo(high, within(6e-8));
        assertThat(change.significant()).isEqualTo(low > 0);
    }

    @Test
    void shouldFindTheTrend_whenSmokersAreCounted() {
        ChiSquared trend = TrendTest.trend(SMOKERS);

        assertThat(trend.statistic()).isCloseTo(8.22492229, within(6e-9));
        assertThat(trend.degreesOfFreedom()).isEqualTo(1);
        assertThat(trend.pValue()).isCloseTo(.00413190, within(6e-9));
    }

    @Test
    void shouldFindTheSpread_whenSmokersAreCounted() {
        ChiSquared spread = TrendTest.homogeneity(SMOKERS);

        assertThat(spread.statistic()).isCloseTo(12.60041130, within(6e-9));
        assertThat(spread.degreesOfFreedom()).isEqualTo(3);
        assertThat(spread.pValue()).isCloseTo(.00558548, within(6e-9));
    }

    @Test
    void shouldFindNoTrend_whenGroupsMirrorAroundTheMiddle() {
        List<Proportion> symmetric = List.of(new Proportion(3, 9), new Proportion(8, 9), new Proportion(3, 9));

        assertThat(TrendTest.trend(symmetric).statistic()).isCloseTo(0, within(1e-25));
        assertThat(TrendTest.homogeneity(symmetric).statistic()).isPositive();
    }

    @Test
    void shouldRefuse_whenATestHasNothingToCompare() {
        List<Proportion> one = List.of(new Proportion(1, 2));
        List<Proportion> agreed = List.of(new Proportion(2, 2), new Proportion(3, 3));

        assertThatThrownBy(() -> TrendTest.trend(one)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> TrendTest.homogeneity(agreed)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void shouldStayInRangeAndChangeSign_whenCountsAreRandom() {
        Random random = new Random(17);
        for (int i = 0; i < 1000; i++) {
            Proportion a = draw(random);
            Proportion b = draw(random);
            Change forth = NewcombeDifference.between(a, b, Confidence.P95);
            Change back = NewcombeDifference.between(b, a, Confidence.P95);

            assertThat(forth.interval().low()).isBetween(-1.0, forth.value());
            assertThat(forth.interval().high()).isBetween(forth.value(), 1.0);
            assertThat(back.interval().high()).isCloseTo(-forth.interval().low(), within(1e-14));
        }
    }

    @Test
    void shouldReduceToOneDifference_whenTheControlNeitherMovesNorVaries() {
        Proportion before = new Proportion(341, 400);
        Proportion after = new Proportion(372, 400);
        Proportion vast = new Proportion(500_000_000_000L, 1_000_000_000_000L);

        Change lift = NewcombeDifference.inDifferences(before, after, vast, vast, Confidence.P95);

        assertThat(lift.value()).isCloseTo(.0775, within(1e-14));
        assertThat(lift.interval().low()).isCloseTo(.03455128, within(1e-7));
        assertThat(lift.interval().high()).isCloseTo(.1210663, within(1e-7));
    }

    @Test
    void shouldWidenTheLift_whenTheControlIsASampleToo() {
        Proportion before = new Proportion(341, 400);
        Proportion after = new Proportion(372, 400);
        Proportion control = new Proportion(340, 400);

        Change lift = NewcombeDifference.inDifferences(before, after, control, control, Confidence.P95);

        assertThat(lift.value()).isCloseTo(.0775, within(1e-14));
        assertThat(lift.interval().width())
                .isGreaterThan(NewcombeDifference.between(after, before, Confidence.P95)
                        .interval()
                        .width());
    }

    private static Proportion draw(Random random) {
        long n = 1 + random.nextInt(400);
        return new Proportion(random.nextLong(n + 1), n);
    }
}
