package cleancity.campaign.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a shift holds of one sign-up.
 *
 * @param seats people it is for
 * @param sequence order on this shift; the line is served by it
 * @param state what it is
 * @param position place in line from 1, or 0 for what is not in line
 * @param offeredUntil until when the place on offer can be accepted
 */
public record Seat(
        String signUpId,
        String personId,
        int seats,
        long sequence,
        Instant at,
        State state,
        int position,
        @Nullable Instant offeredUntil) {
    private static final long GROUP = 1L << 40;

    /** What a shift can hold of a sign-up, in the order of lists. */
    public enum State {
        /** A place. Only these are participants. */
        CONFIRMED(0),
        /** A place that is held until it is accepted or the offer ends. */
        OFFERED(1),
        /** A place in line. */
        WAITING(2),
        /** A request that the organiser has not decided. */
        REQUESTED(3);

        private final long group;

        State(long group) {
            this.group = group;
        }
    }

    /** The same in another state. */
    Seat as(State other, @Nullable Instant until) {
        return new Seat(signUpId, personId, seats, sequence, at, other, 0, until);
    }

    Seat numbered(long other) {
        return new Seat(signUpId, personId, seats, other, at, state, position, offeredUntil);
    }

    /** With its place in line. */
    Seat at(int place) {
        return new Seat(signUpId, personId, seats, sequence, at, state, place, offeredUntil);
    }

    /** Whether the offer has not ended. */
    boolean stands(Instant now) {
        return offeredUntil != null && offeredUntil.isAfter(now);
    }

    boolean isTeam() {
        return seats > 1;
    }

    public boolean isConfirmed() {
        return state == State.CONFIRMED;
    }

    public boolean isWaiting() {
        return state == State.WAITING;
    }

    /** Where it stands in the list of the shift: by state, then by sequence. */
    public long order() {
        return state.group * GROUP + sequence;
    }

    /** The first sequence of a state that comes after that place in the list. */
    public static long after(long order, State state) {
        long group = order / GROUP;
        return group > state.group ? Long.MAX_VALUE : group == state.group ? order % GROUP : -1;
    }
}
