package cleancity.campaign.model;

import java.time.Instant;

/**
 * What a shift holds of one sign-up.
 *
 * @param seats people it is for
 * @param sequence order of signing up on this shift; the line is served by it
 * @param position place in line from 1, or 0 for a place on the shift
 */
public record Seat(String signUpId, String personId, int seats, long sequence, Instant at, int position) {
    public boolean isWaiting() {
        return position > 0;
    }
}
