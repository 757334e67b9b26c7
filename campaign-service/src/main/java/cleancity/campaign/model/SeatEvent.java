package cleancity.campaign.model;

import org.jspecify.annotations.Nullable;

/** What happened to seats, as the shift decided it. */
public sealed interface SeatEvent {
    /** What is told of one sign-up. */
    enum Kind {
        CONFIRMED,
        WAITLISTED,
        PROMOTED,
        OFFERED,
        OFFER_ENDED,
        REQUESTED,
        DENIED,
        CANCELLED,
        CALLED_OFF,
        RESCHEDULED,
        REMINDED,
        BROADCAST
    }

    /** One sign-up's seat came, changed or went; {@code seat} as it was then. */
    record Told(Kind kind, Seat seat) implements SeatEvent {}

    /** There are more or fewer places. */
    record Resized() implements SeatEvent {}

    /** Places kept for teams are everybody's. */
    record Released() implements SeatEvent {}

    /** A sign-up was put elsewhere in line. */
    record Reordered(Seat seat, int from, int to) implements SeatEvent {}

    /** The shift has let a sign-up go by itself: its record has to follow. */
    record LetGo(String signUpId, SignUpState why, @Nullable String note) implements SeatEvent {}

    /** The shift is at another time or place: the records have to follow. */
    record Moved() implements SeatEvent {}
}
