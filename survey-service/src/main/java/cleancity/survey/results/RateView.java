package cleancity.survey.results;

import cleancity.kernel.model.LocalText;
import org.jspecify.annotations.Nullable;

/**
 * A rate that explains itself.
 *
 * @param n answers in the base
 * @param estimate fraction; null when suppressed
 * @param low lower limit of the 95 % interval; null when suppressed
 * @param high upper limit
 * @param method how estimate and interval were made
 */
public record RateView(
        long n,
        @Nullable Double estimate,
        @Nullable Double low,
        @Nullable Double high,
        String method,
        boolean suppressed,
        LocalText note) {
    /** Too little to show. */
    static RateView hidden(long n, LocalText note) {
        return new RateView(n, null, null, null, "suppressed", true, note);
    }
}
