package cleancity.campaign.store;

import cleancity.campaign.model.Seat;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A seat within its shift; the names are short because there are thousands.
 *
 * @param s id of the sign-up
 * @param p id of the person
 * @param n people
 * @param q sequence
 * @param t when it was asked for
 * @param x until when it is on offer; only of those
 */
public record SeatDocument(
        String s,
        String p,
        int n,
        long q,
        Instant t,
        @Nullable Instant x,
        @Nullable Integer pos) {
    static SeatDocument of(Seat seat) {
        return new SeatDocument(
                seat.signUpId(), seat.personId(), seat.seats(), seat.sequence(), seat.at(), seat.offeredUntil(), null);
    }

    /** @param position place in line from 1; only of those in line */
    Seat toDomain(Seat.State state, int position) {
        return new Seat(s, p, n, q, t, state, position, x);
    }

    Seat toDomain(Seat.State state) {
        return toDomain(state, 0);
    }
}
