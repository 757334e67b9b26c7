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
        var confirmed = seats.stream().filter(seat -> !seat.isWaiting()).toList();
        var waiting = seats.stream().filter(Seat::isWaiting).toList();
        int taken = confirmed.stream().mapToInt(Seat::seats).sum();

        assertThat(taken).as("taken").isEqualTo(shift.taken()).isLessThanOrEqualTo(shift.capacity());
        assertThat(waiting).as("waiting").hasSize(shift.waiting());
        assertThat(seats)
                .extracting(Seat::sequence)
                .as("served by sequence")
                .isSorted()
                .doesNotHaveDuplicates();
        assertThat(new HashSet<>(seats.stream().map(Seat::personId).toList())).hasSameSizeAs(seats);
        if (!waiting.isEmpty()) {
            assertThat(waiting.getFirst().seats())
                    .as("the first in line does not fit")
                    .isGreaterThan(shift.capacity() - taken);
        }
        checkRecords(seats, signUps);
    }

    private static void checkRecords(List<Seat> seats, SignUps signUps) {
        var records = signUps.find(seats.stream().map(Seat::signUpId).toList());
        assertThat(records).as("every seat has its record").hasSameSizeAs(seats);
        assertThat(records).allMatch(record -> record.state() == SignUpState.SEATED);
    }
}
