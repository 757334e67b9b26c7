package cleancity.campaign.store;

import cleancity.campaign.model.Shift;
import cleancity.campaign.model.ShiftStatus;
import cleancity.kernel.facts.OutboxEntry;
import java.time.Instant;
import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * A shift as stored: figures first, long arrays last, so that a look at the figures need not read the arrays.
 *
 * @param seq sequence of the latest sign-up
 * @param waitingSize length of {@code waiting}
 * @param confirmed seats given, by sequence
 * @param waiting the line, by sequence
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
        @Nullable List<SeatDocument> waiting) {
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
                List.of());
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
                waitingLimit);
    }
}
