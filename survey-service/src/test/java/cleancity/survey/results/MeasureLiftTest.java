package cleancity.survey.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import cleancity.survey.estimates.Confidence;
import cleancity.survey.estimates.NewcombeDifference;
import cleancity.survey.estimates.Proportion;
import java.util.List;
import org.junit.jupiter.api.Test;

class MeasureLiftTest {
    private final RateView treatedBefore = view(341, 400);
    private final RateView treatedAfter = view(372, 400);
    private final RateView controlBefore = view(350, 400);
    private final RateView controlAfter = view(352, 400);

    @Test
    void shouldBeNewcombesDifferenceInDifferences_whenAllFourRatesAreShown() {
        var lift = MeasureLift.lift(
                List.of(treatedBefore, treatedAfter), List.of(controlBefore, controlAfter), true, true);

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
        var open = MeasureLift.lift(
                List.of(treatedBefore, treatedAfter), List.of(controlBefore, controlAfter), false, true);
        var hidden = MeasureLift.lift(
                List.of(RateView.hidden(12, Notes.NOBODY), treatedAfter),
                List.of(controlBefore, controlAfter),
                true,
                true);

        assertThat(open.lift()).isNotNull();
        assertThat(open.significant()).isNull();
        assertThat(hidden.lift()).isNull();
        assertThat(hidden.note()).isEqualTo(Notes.ONE_HIDDEN);
        assertThat(MeasureLift.lift(
                                List.of(treatedBefore, treatedAfter), List.of(controlBefore, controlAfter), true, false)
                        .lift())
                .isNull();
    }

    private static RateView view(long yes, long n) {
        var proportion = new Proportion(yes, n);
        var interval = proportion.wilson(Confidence.P95);
        return new RateView(n, proportion.estimate(), interval.low(), interval.high(), "taylor", false, Notes.PLAIN);
    }
}
