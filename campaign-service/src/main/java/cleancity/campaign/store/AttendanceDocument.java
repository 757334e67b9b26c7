package cleancity.campaign.store;

import cleancity.campaign.model.Attendance;
import cleancity.kernel.facts.OutboxEntry;
import java.time.Instant;
import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * Attendance as stored.
 *
 * @param nonces of the notes that made it
 */
public record AttendanceDocument(
        @BsonId String signUpId,
        String shiftId,
        String campaignId,
        String personId,
        int seats,
        String state,
        @Nullable Instant inAt,
        @Nullable Instant outAt,
        @Nullable String inBy,
        @Nullable String outBy,
        @Nullable String appeal,
        boolean booked,
        Instant endsAt,
        List<String> nonces,
        @Nullable List<OutboxEntry> outbox) {
    static AttendanceDocument of(Attendance attendance, List<String> nonces, List<OutboxEntry> facts) {
        return new AttendanceDocument(
                attendance.signUpId(),
                attendance.shiftId(),
                attendance.campaignId(),
                attendance.personId(),
                attendance.seats(),
                attendance.state().name(),
                attendance.inAt(),
                attendance.outAt(),
                name(attendance.inBy()),
                name(attendance.outBy()),
                attendance.appeal(),
                attendance.booked(),
                attendance.endsAt(),
                nonces,
                facts);
    }

    static @Nullable String name(Attendance.@Nullable Way way) {
        return way == null ? null : way.name();
    }

    private static Attendance.@Nullable Way way(@Nullable String name) {
        return name == null ? null : Attendance.Way.valueOf(name);
    }

    Attendance toDomain() {
        return new Attendance(
                signUpId,
                shiftId,
                campaignId,
                personId,
                seats,
                Attendance.State.valueOf(state),
                inAt,
                outAt,
                way(inBy),
                way(outBy),
                appeal,
                booked,
                endsAt);
    }
}
