package cleancity.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import cleancity.campaign.model.Seat;
import cleancity.campaign.model.SignUpState;
import cleancity.campaign.ports.Shifts;
import cleancity.campaign.ports.SignUps;
import java.util.HashSet;
import java.util.List;

/** What must hold of every shift whenever nobody is at work on it. */
final class Seats {
    private Seats() {}

    /** Never oversold, never undersold while the first in line fits, strictly first come first served, one seat each. */
    static void check(String shiftId, Shifts shifts, SignUps signUps) {
        var shift = shifts.find(shiftId).orElseThrow();
        var seats = shifts.seats(shiftId, 0, 10_000);
        var waiting = seats.stream().filter(Seat::isWaiting).toList();
        int taken = seats.stream()
                .filter(seat -> seat.isConfirmed() || seat.state() == Seat.State.OFFERED)
                .mapToInt(Seat::seats)
                .sum();

        assertThat(taken).as("taken").isEqualTo(shift.taken()).isLessThanOrEqualTo(shift.capacity());
        assertThat(waiting).as("waiting").hasSize(shift.waiting());
        assertThat(seats).extracting(Seat::order).as("the order of the list").isSorted();
        assertThat(seats).extracting(Seat::sequence).as("one sequence each").doesNotHaveDuplicates();
        assertThat(new HashSet<>(seats.stream().map(Seat::personId).toList())).hasSameSizeAs(seats);
        if (!waiting.isEmpty()) {
            int free = shift.capacity() - taken;
            int kept = waiting.getFirst().seats() == 1 ? shift.keptForTeams() : 0;
            assertThat(waiting.getFirst().seats())
                    .as("the first in line does not fit")
                    .isGreaterThan(free - kept);
        }
        checkRecords(seats, signUps);
    }

    private static void checkRecords(List<Seat> seats, SignUps signUps) {
        var records = signUps.find(seats.stream().map(Seat::signUpId).toList());
        assertThat(records).as("every seat has its record").hasSameSizeAs(seats);
        assertThat(records).allMatch(record -> record.state() == SignUpState.SEATED);
    }
}
