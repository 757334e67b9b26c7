package cleancity.survey.results;

import cleancity.kernel.model.LocalText;
import cleancity.survey.estimates.Interval;
import cleancity.survey.estimates.Mover;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A rate that explains itself.
 *
 * @param n answers in the base
 * @param estimate fraction; null when suppressed
 * @param low lower limit of the 95 % interval; null when suppressed, and where no chance has drawn the sample
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
    /** This rate as a term of a difference; empty when it is not shown. */
    Optional<Mover.Term> term(int sign) {
        return estimate == null || low == null || high == null
                ? Optional.empty()
                : Optional.of(new Mover.Term(sign, estimate, new Interval(low, high)));
    }

    /** Too little to show. */
    static RateView hidden(long n, LocalText note) {
        return new RateView(n, null, null, null, "suppressed", true, note);
    }
}
