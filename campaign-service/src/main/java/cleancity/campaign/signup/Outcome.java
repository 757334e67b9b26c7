package cleancity.campaign.signup;

import cleancity.campaign.model.Seat;
import cleancity.campaign.model.SignUp;
import org.jspecify.annotations.Nullable;

/**
 * What a sign-up means now.
 *
 * @param seat its place or place in line; null when it is cancelled
 */
public record Outcome(SignUp signUp, @Nullable Seat seat) {
    public String state() {
        return seat == null ? "cancelled" : seat.isWaiting() ? "waiting" : "confirmed";
    }

    public @Nullable Integer position() {
        return seat == null || !seat.isWaiting() ? null : seat.position();
    }
}
