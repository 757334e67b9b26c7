package cleancity.campaign.signup;

import cleancity.campaign.model.Seat;
import cleancity.campaign.model.SignUp;
import cleancity.campaign.model.SignUpState;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a sign-up means now.
 *
 * @param seat what the shift holds of it; null when it has ended
 */
public record Outcome(SignUp signUp, @Nullable Seat seat) {
    /** confirmed, offered, waiting, requested, denied, expired or cancelled. */
    public String state() {
        if (seat != null) {
            return seat.state().name().toLowerCase(Locale.ROOT);
        }
        return switch (signUp.state()) {
            case DENIED, EXPIRED -> signUp.state().name().toLowerCase(Locale.ROOT);
            case PENDING, SEATED, LEAVING, CANCELLED, UNDONE ->
                SignUpState.CANCELLED.name().toLowerCase(Locale.ROOT);
        };
    }

    public @Nullable Integer position() {
        return seat == null || !seat.isWaiting() ? null : seat.position();
    }

    /** Until when the place on offer can be accepted. */
    public @Nullable Instant offeredUntil() {
        return seat == null ? null : seat.offeredUntil();
    }
}
