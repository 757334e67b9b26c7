package cleancity.survey.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import cleancity.survey.estimates.Confidence;
import cleancity.survey.estimates.NewcombeDifference;
import cleancity.survey.estimates.Proportion;
import java.util.List;
import org.junit.jupiter.api.Test;

class MeasureLiftTest {
    private static final MeasureLift.Together APART = new MeasureLift.Together(0, 0);

    private final RateView treatedBefore = view(341, 400);
    private final RateView treatedAfter = view(372, 400);
    private final RateView controlBefore = view(350, 400);
    private final RateView controlAfter = view(352, 400);

    @Test
    void shouldBeNewcombesDifferenceInDifferences_whenAllFourRatesAreShown() {
        var lift = MeasureLift.lift(
                List.of(treatedBefore, treatedAfter), List.of(controlBefore, controlAfter), APART, true);

        var expected = NewcombeDifference.inDifferences(
                new Proportion(341, 400),
                new Proportion(372, 400),
                new Proportion(350, 400),
                new Proportion(352, 400),
                Confidence.P95);
        assertThat(lift.lift()).isCloseTo(0.0725, within(1e-12));
        assertThat(lift.low()).isCloseTo(expected.interval().low(), within(1e-12));
        assertThat(lift.high()).isCloseTo(expected.interval().high(), within(1e-12));
        assertThat(lift.significant()).isEqualTo(expected.significant()).isTrue();
    }

    @Test
    void shouldClaimNothing_whenASampleIsOpenOrAFigureIsHidden() {
        var open = MeasureLift.lift(List.of(share(341), share(372)), List.of(share(350), share(352)), APART, true);
        var hidden = MeasureLift.lift(
                List.of(RateView.hidden(12, Notes.NOBODY), treatedAfter),
                List.of(controlBefore, controlAfter),
                APART,
                true);

        assertThat(open.lift()).isCloseTo(0.0725, within(1e-12));
        assertThat(open.low()).isNull();
        assertThat(open.high()).isNull();
        assertThat(open.significant()).isNull();
        assertThat(hidden.lift()).isNull();
        assertThat(hidden.note()).isEqualTo(Notes.ONE_HIDDEN);
        assertThat(MeasureLift.lift(
                                List.of(treatedBefore, treatedAfter),
                                List.of(controlBefore, controlAfter),
                                APART,
                                false)
                        .lift())
                .isNull();
    }

    @Test
    void shouldBeNarrower_whenBothAreasRiseAndFallTogether() {
        var apart = lift(APART);
        var together = lift(new MeasureLift.Together(0.5, 0.5));
        var against = lift(new MeasureLift.Together(-0.5, -0.5));

        assertThat(together.lift()).isEqualTo(apart.lift());
        assertThat(width(together)).isCloseTo(width(apart) * Math.sqrt(0.5), within(0.004));
        assertThat(width(against)).isGreaterThan(width(apart));
    }

    private LiftView.Lift lift(MeasureLift.Together together) {
        return MeasureLift.lift(
                List.of(treatedBefore, treatedAfter), List.of(controlBefore, controlAfter), together, true);
    }

    private static double width(LiftView.Lift lift) {
        return java.util.Objects.requireNonNull(lift.high()) - java.util.Objects.requireNonNull(lift.low());
    }

    private static RateView share(long yes) {
        return new RateView(400, yes / 400.0, null, null, PlainRates.METHOD, false, Notes.PLAIN);
    }

    private static RateView view(long yes, long n) {
        var proportion = new Proportion(yes, n);
        var interval = proportion.wilson(Confidence.P95);
        return new RateView(n, proportion.estimate(), interval.low(), interval.high(), "taylor", false, Notes.PLAIN);
    }
}
