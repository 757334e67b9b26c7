package cleancity.campaign.store;

import cleancity.campaign.model.Seat;
import java.time.Instant;

/**
 * A seat within its shift; the names are short because there are thousands.
 *
 * @param s id of the sign-up
 * @param p id of the person
 * @param n people
 * @param q sequence
 * @param t when it was asked for
 */
public record SeatDocument(String s, String p, int n, long q, Instant t) {
    Seat toDomain(int position) {
        return new Seat(s, p, n, q, t, position);
    }
}
