package cleancity.campaign.model;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * What a decision makes of a shift.
 *
 * @param next the seating afterwards
 * @param events what happened, in its order
 */
public record SeatChange(Seating next, List<SeatEvent> events) {
    static SeatChange of(Seating next, SeatEvent event) {
        return new SeatChange(next, List.of(event));
    }

    /** Told of each of those seats. */
    static SeatChange telling(Seating next, SeatEvent.Kind kind, List<Seat> seats) {
        return new SeatChange(
                next,
                seats.stream()
                        .<SeatEvent>map(seat -> new SeatEvent.Told(kind, seat))
                        .toList());
    }

    /** The same with more that happened. */
    SeatChange and(List<? extends SeatEvent> more) {
        var all = new ArrayList<>(events);
        all.addAll(more);
        return new SeatChange(next, List.copyOf(all));
    }

    /** This one and what follows from it. */
    SeatChange then(Function<Seating, SeatChange> following) {
        var after = following.apply(next);
        return new SeatChange(after.next, and(after.events).events);
    }
}
