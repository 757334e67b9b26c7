package cleancity.survey.estimates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Examples of Newcombe 1998 (Stat Med 17:857) and R's prop.test, printed to 8 digits. */
class IntervalsTest {
    private static final Offset<Double> PRINTED = within(6e-9);

    @ParameterizedTest
    @CsvSource({
        "81, 263, .25528852, .36620958",
        "15, 148, .06238640, .16048724",
        "0, 20, 0, .16112516",
        "1, 29, .00611321, .17175522",
        "29, 29, .88303020, 1",
        "10, 10, .72246720, 1",
        "1, 10, .01787621, .40415003",
        "8, 10, .49016247, .94331785",
        "900, 1000, .87984804, .91709056",
        "360, 400, .86668942, .92570074",
        "372, 400, .90069105, .95112837",
        "1843, 2000, .90888824, .93249568",
        "1, 1, .20654931, 1"
    })
    void shouldGiveTheScoreInterval_whenCountsArePublished(long yes, long n, double low, double high) {
        assertLimits(new Proportion(yes, n).wilson(Confidence.P95), low, high);
    }

    @ParameterizedTest
    @CsvSource({
        "81, 263, .25350868, .36817620",
        "15, 148, .05977821, .16444978",
        "0, 20, 0, .20045335",
        "1, 29, .00180264, .19628175",
        "340, 400, .8103309, .8827749",
        "12, 100, .06625153, .2039772"
    })
    void shouldGiveTheCorrectedInterval_whenContinuityIsCorrected(long yes, long n, double low, double high) {
        Interval interval = new Proportion(yes, n).wilsonCorrected(Confidence.P95);

        assertThat(interval.low()).isCloseTo(low, within(6e-8));
        assertThat(interval.high()).isCloseTo(high, within(6e-8));
    }

    @ParameterizedTest
    @CsvSource({
        "81, 263, .25273675, .36762192",
        "15, 148, .05784401, .16165049",
        "0, 20, 0, .16843347",
        "1, 29, .00087265, .17764430"
    })
    void shouldGiveTheExactInterval_whenAskedForClopperPearson(long yes, long n, double low, double high) {
        assertLimits(new Proportion(yes, n).clopperPearson(Confidence.P95), low, high);
    }

    @Test
    void shouldKnowTheQuantiles_whenTheLevelIs95Percent() {
        assertThat(Confidence.P95.z()).isCloseTo(1.959963984540054, within(1e-14));
        assertThat(Confidence.P95.t(6)).isCloseTo(2.446911851145, within(1e-12));
        assertThat(Confidence.P95.t(197)).isCloseTo(1.97207903378, within(1e-11));
        assertThat(Confidence.P95.t(0)).isInfinite();
    }

    @Test
    void shouldGiveTheExactTail_whenTestedAgainstATarget() {
        assertThat(new Proportion(372, 400).chanceOfAtLeastThis(0.9)).isCloseTo(.02348455, PRINTED);
        assertThat(new Proportion(0, 400).chanceOfAtLeastThis(0.9)).isEqualTo(1);
    }

    @Test
    void shouldNestAndMirror_whenCountsAreRandom() {
        Random random = new Random(20261123);
        for (int i = 0; i < 2000; i++) {
            long n = 1 + random.nextInt(3000);
            Proportion p = new Proportion(random.nextLong(n + 1), n);
            Proportion mirrored = new Proportion(n - p.yes(), n);
            Interval wilson = p.wilson(Confidence.P95);

            assertThat(wilson.contains(p.estimate())).isTrue();
            assertThat(wilson.low()).isBetween(0.0, 1.0);
            assertThat(p.wilsonCorrected(Confidence.P95).low()).isLessThanOrEqualTo(wilson.low() + 1e-15);
            assertThat(p.wilsonCorrected(Confidence.P95).high()).isGreaterThanOrEqualTo(wilson.high() - 1e-15);
            assertThat(mirrored.wilson(Confidence.P95).low()).isCloseTo(1 - wilson.high(), within(1e-13));
            assertThat(p.wilson(new Confidence(0.99)).width()).isGreaterThan(wilson.width());
            assertThat(p.clopperPearson(Confidence.P95).contains(p.estimate())).isTrue();
        }
    }

    @Test
    void shouldSayNothing_whenNoDegreesOfFreedomAreLeft() {
        IntervalMethod.Spread spread = new IntervalMethod.Spread(0.9, 0.01, 40, 40, 0);

        for (IntervalMethod method : IntervalMethod.values()) {
            assertThat(method.interval(spread, Confidence.P95)).isEqualTo(new Interval(0, 1));
        }
    }

    @Test
    void shouldNotClaimCertainty_whenEverybodyAgrees() {
        IntervalMethod.Spread spread = new IntervalMethod.Spread(1, 0, 40, 35.5, 7);

        for (IntervalMethod method : IntervalMethod.values()) {
            Interval interval = method.interval(spread, Confidence.P95);
            assertThat(interval.high()).isEqualTo(1);
            assertThat(interval.low())
                    .isEqualTo(Wilson.of(1, 35.5, Confidence.P95.t(7)).low());
        }
    }

    @Test
    void shouldRefuse_whenCountsMakeNoProportion() {
        assertThatThrownBy(() -> new Proportion(3, 2)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Proportion(0, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Confidence(1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Wilson.of(1.5, 10, 2)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Wilson.of(.5, 0, 2)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Wilson.corrected(3, 2, 2)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Interval(1, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new IntervalMethod.Spread(2, 0, 1, 1, 1)).isInstanceOf(IllegalArgumentException.class);
    }

    private static void assertLimits(Interval interval, double low, double high) {
        assertThat(interval.low()).isCloseTo(low, PRINTED);
        assertThat(interval.high()).isCloseTo(high, PRINTED);
    }
}
