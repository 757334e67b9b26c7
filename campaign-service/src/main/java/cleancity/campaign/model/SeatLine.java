package cleancity.campaign.model;

import java.util.ArrayList;
import java.util.List;

/**
 * Who gets a place. One person fits when places are left beside those kept for teams; a team when there is room for all of
 * it. Whoever does not fit holds the line: nobody behind moves up, except that a team may pass people who wait alone when
 * it takes kept places only, which none of them could have.
 */
final class SeatLine {
    private final int capacity;
    private final int reserved;
    private int taken;
    private int teamTaken;

    SeatLine(Shift shift) {
        capacity = shift.capacity();
        reserved = shift.rules().reserved();
        taken = shift.taken();
        teamTaken = shift.teamTaken();
    }

    /** Whether a newcomer gets a place though those are in line. */
    boolean mayEnter(int seats, List<Seat> line) {
        return isTeam(seats)
                ? fits(seats)
                        && (line.isEmpty() || (suffices(seats) && line.stream().noneMatch(Seat::isTeam)))
                : fits(seats) && line.isEmpty();
    }

    /** Those in line who move up now, in their order. */
    List<Seat> movingUp(List<Seat> line) {
        var up = new ArrayList<Seat>();
        boolean oneHolds = false;
        for (var seat : line) {
            boolean turn = !oneHolds || (seat.isTeam() && suffices(seat.seats()));
            if (turn && fits(seat.seats())) {
                up.add(seat);
                taken += seat.seats();
                teamTaken += seat.isTeam() ? seat.seats() : 0;
            } else if (seat.isTeam() || kept() == 0) {
                return up; // a team holds everybody; where nothing is kept, so does one alone
            } else {
                oneHolds = true;
            }
        }
        return up;
    }

    private static boolean isTeam(int seats) {
        return seats > 1;
    }

    private boolean fits(int seats) {
        return taken + seats + (isTeam(seats) ? 0 : kept()) <= capacity;
    }

    /** Whether the places kept for teams are enough for so many. */
    private boolean suffices(int seats) {
        return seats <= kept();
    }

    private int kept() {
        return Math.max(0, reserved - teamTaken);
    }
}
