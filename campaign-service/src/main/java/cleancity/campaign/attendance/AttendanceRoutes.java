package cleancity.campaign.attendance;

import cleancity.campaign.model.Attendance;
import cleancity.kernel.geo.CoordinateSystem;
import cleancity.kernel.geo.Place;
import cleancity.kernel.http.Answer;
import cleancity.kernel.http.Call;
import cleancity.kernel.http.Endpoints;
import cleancity.kernel.http.Paging;
import cleancity.kernel.ids.Cursor;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Attendance over HTTP. */
public final class AttendanceRoutes {
    private final CheckInOut checks;
    private final KeepAttendance keep;
    private final Paging paging;

    public AttendanceRoutes(CheckInOut checks, KeepAttendance keep, Paging paging) {
        this.checks = checks;
        this.keep = keep;
        this.paging = paging;
    }

    public void bind(Endpoints endpoints) {
        endpoints.on(
                "checkIn",
                call -> Answer.ok(AttendanceAnswer.of(checks.checkIn(call.actor(), call.path("id"), note(call)))));
        endpoints.on(
                "checkOut",
                call -> Answer.ok(AttendanceAnswer.of(checks.checkOut(call.actor(), call.path("id"), note(call)))));
        endpoints.on("showCheckInCode", call -> Answer.ok(keep.code(call.actor(), call.path("id"))));
        endpoints.on("listAttendance", call -> Answer.ok(lines(call)));
        endpoints.on("correctAttendance", call -> Answer.ok(corrected(call)));
        endpoints.on("appealAbsence", call -> {
            keep.appeal(call.actor(), call.path("id"), call.body(Appeal.class).text());
            return Answer.noContent();
        });
    }

    record PlaceNote(double lng, double lat, @Nullable String system) {
        Place toDomain() {
            return Place.of(lng, lat, CoordinateSystem.of(Objects.requireNonNullElse(system, "wgs84")));
        }
    }

    record CheckNote(
            String nonce,
            @Nullable OffsetDateTime at,
            @Nullable String code,
            @Nullable PlaceNote place) {}

    record Correction(
            @Nullable OffsetDateTime checkedInAt, @Nullable OffsetDateTime checkedOutAt) {}

    record Appeal(String text) {}

    record AttendanceAnswer(
            String signUpId,
            String state,
            @Nullable Instant checkedInAt,
            @Nullable Instant checkedOutAt,
            @Nullable String checkedInBy,
            @Nullable String checkedOutBy,
            long minutes,
            boolean booked,
            @Nullable String appeal) {
        static AttendanceAnswer of(Attendance attendance) {
            return new AttendanceAnswer(
                    attendance.signUpId(),
                    slug(attendance.state()),
                    attendance.inAt(),
                    attendance.outAt(),
                    attendance.inBy() == null ? null : slug(attendance.inBy()),
                    attendance.outBy() == null ? null : slug(attendance.outBy()),
                    attendance.minutes(),
                    attendance.booked(),
                    attendance.appeal());
        }

        private static String slug(Enum<?> value) {
            return value.name().toLowerCase(Locale.ROOT);
        }
    }

    record AttendanceLine(
            String signUpId,
            int seats,
            @Nullable String name,
            @Nullable AttendanceAnswer attendance) {
        static AttendanceLine of(KeepAttendance.Line line) {
            var known = line.attendance();
            return new AttendanceLine(
                    line.seat().signUpId(),
                    line.seat().seats(),
                    line.name(),
                    known == null ? null : AttendanceAnswer.of(known));
        }
    }

    private static CheckInOut.Note note(Call call) {
        var note = call.body(CheckNote.class);
        var place = note.place();
        return new CheckInOut.Note(
                note.nonce(),
                note.at() == null ? null : note.at().toInstant(),
                note.code(),
                place == null ? null : place.toDomain());
    }

    private Paging.Page<AttendanceLine> lines(Call call) {
        var list = "attendance/" + call.path("id");
        var cursor = paging.cursor(call, list);
        long after = cursor == null ? 0 : Long.parseLong(cursor.sortKey());
        var found = keep.lines(call.actor(), call.path("id"), after, call.limit() + 1);
        return paging.page(
                        call,
                        list,
                        found,
                        last -> new Cursor(
                                Long.toString(last.seat().order()), last.seat().signUpId()))
                .map(AttendanceLine::of);
    }

    private AttendanceAnswer corrected(Call call) {
        var known = call.body(Correction.class);
        return AttendanceAnswer.of(keep.correct(
                call.actor(),
                call.path("id"),
                known.checkedInAt() == null ? null : known.checkedInAt().toInstant(),
                known.checkedOutAt() == null ? null : known.checkedOutAt().toInstant()));
    }
}
