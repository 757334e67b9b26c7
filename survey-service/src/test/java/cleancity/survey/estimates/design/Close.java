package cleancity.survey.estimates.design;

import static org.assertj.core.api.Assertions.assertThat;

import cleancity.survey.estimates.Interval;
import org.assertj.core.data.Offset;

/** Comparison with printed figures: relative deviation at most one unit of their last digit. */
final class Close {
    private Close() {}

    static void assertClose(double actual, double printed, double relative) {
        assertThat(actual).isCloseTo(printed, Offset.offset(Math.max(1e-15, relative * Math.abs(printed))));
    }

    static void assertEstimate(Estimate estimate, double value, double standardError, double relative) {
        assertClose(estimate.value(), value, relative);
        assertClose(estimate.standardError(), standardError, relative);
    }

    static void assertInterval(Interval interval, double low, double high, double relative) {
        assertClose(interval.low(), low, relative);
        assertClose(interval.high(), high, relative);
    }
}
