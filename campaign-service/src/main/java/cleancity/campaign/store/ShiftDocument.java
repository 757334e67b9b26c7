package cleancity.campaign.store;

import cleancity.campaign.model.Seat;
import cleancity.campaign.model.SeatRules;
import cleancity.campaign.model.Seating;
import cleancity.campaign.model.Shift;
import cleancity.campaign.model.ShiftStatus;
import cleancity.kernel.facts.OutboxEntry;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * A shift as stored: figures first, long arrays last, so that a look at the figures need not read the arrays.
 *
 * @param seq sequence of the latest sign-up
 * @param waitingSize length of {@code waiting}
 * @param confirmed seats given, by sequence
 * @param waiting the line, by sequence
 * @param teamTaken of the places given, those of teams
 * @param askedSize length of {@code requested}
 * @param reserved places kept for teams, 0 once they are everybody's
 * @param offered places held until they are accepted
 * @param requested what the organiser has not decided
 * @param dropped sign-ups let go whose records have not followed; absent when there are none
 * @param reminded whether its people were reminded; absent when not
 * @param version counts the changes; absent in documents of 0.1.0 that were not changed since
 * @param fenced sign-ups that must never get a seat, the latest 200
 */
public record ShiftDocument(
        @BsonId String id,
        String campaignId,
        String status,
        Instant startsAt,
        Instant endsAt,
        Instant cutOffAt,
        String place,
        int capacity,
        int taken,
        int waitingSize,
        int waitingLimit,
        long seq,
        @Nullable List<OutboxEntry> outbox,
        @Nullable List<String> fenced,
        @Nullable List<SeatDocument> confirmed,
        @Nullable List<SeatDocument> waiting,
        @Nullable Boolean approval,
        @Nullable Integer offerMinutes,
        @Nullable Integer reserved,
        @Nullable Instant reservedUntil,
        @Nullable Integer teamTaken,
        @Nullable Integer askedSize,
        @Nullable List<SeatDocument> offered,
        @Nullable List<SeatDocument> requested,
        @Nullable List<DroppedDocument> dropped,
        @Nullable Boolean reminded,
        @Nullable Long version) {
    /** A sign-up the shift has let go; its record has to follow. */
    public record DroppedDocument(
            String s, String why, @Nullable String note) {}

    static ShiftDocument of(Shift shift) {
        return new ShiftDocument(
                shift.id(),
                shift.campaignId(),
                shift.status().slug(),
                shift.startsAt(),
                shift.endsAt(),
                shift.cutOffAt(),
                shift.place(),
                shift.capacity(),
                0,
                0,
                shift.waitingLimit(),
                0,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                shift.rules().approval(),
                shift.rules().offerMinutes(),
                shift.rules().reserved(),
                shift.rules().reservedUntil(),
                0,
                0,
                List.of(),
                List.of(),
                null,
                null,
                0L);
    }

    /** With everybody on it. */
    Seating seating() {
        return new Seating(
                toDomain(),
                seq,
                seats(confirmed, Seat.State.CONFIRMED),
                seats(offered, Seat.State.OFFERED),
                seats(waiting, Seat.State.WAITING),
                seats(requested, Seat.State.REQUESTED),
                List.copyOf(Objects.requireNonNullElse(fenced, List.of())),
                Boolean.TRUE.equals(reminded));
    }

    private static List<Seat> seats(@Nullable List<SeatDocument> stored, Seat.State state) {
        return Objects.requireNonNullElse(stored, List.<SeatDocument>of()).stream()
                .map(seat -> seat.toDomain(state))
                .toList();
    }

    Shift toDomain() {
        return new Shift(
                id,
                campaignId,
                startsAt,
                endsAt,
                cutOffAt,
                place,
                ShiftStatus.of(status),
                capacity,
                taken,
                waitingSize,
                waitingLimit,
                Objects.requireNonNullElse(teamTaken, 0),
                Objects.requireNonNullElse(askedSize, 0),
                rules());
    }

    private SeatRules rules() {
        int kept = Objects.requireNonNullElse(reserved, 0);
        return new SeatRules(
                Boolean.TRUE.equals(approval),
                Objects.requireNonNullElse(offerMinutes, 0),
                kept,
                kept == 0 ? null : reservedUntil);
    }
}
