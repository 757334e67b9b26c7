package cleancity.campaign.attendance;

import cleancity.campaign.model.Attendance;
import cleancity.campaign.model.CampaignRule;
import cleancity.campaign.model.Refusals;
import cleancity.campaign.model.Seat;
import cleancity.campaign.model.Shift;
import cleancity.campaign.model.ShiftStatus;
import cleancity.campaign.ports.Attendances;
import cleancity.campaign.ports.Campaigns;
import cleancity.campaign.ports.Shifts;
import cleancity.kernel.geo.Place;
import cleancity.kernel.model.Actor;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A volunteer notes coming and leaving, by the code on the organiser's screen or by being at the meeting point. A device
 * that was offline sends its own time with the code it saw then; only what came of the place is kept, never the place.
 */
public final class CheckInOut {
    private static final Duration EARLY = Duration.ofHours(1);
    private static final Duration LATE = Duration.ofHours(2);
    private static final Duration LONGEST_OFFLINE = Duration.ofHours(24);
    private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(2);
    private static final double FENCE_METRES = 300;

    private final Campaigns campaigns;
    private final Shifts shifts;
    private final Attendances attendances;
    private final RotatingCode codes;
    private final Clock clock;

    public CheckInOut(Campaigns campaigns, Shifts shifts, Attendances attendances, RotatingCode codes, Clock clock) {
        this.campaigns = campaigns;
        this.shifts = shifts;
        this.attendances = attendances;
        this.codes = codes;
        this.clock = clock;
    }

    /**
     * What the device sends.
     *
     * @param nonce of this note; sent again it changes nothing
     * @param at the device's time, null for now
     */
    public record Note(
            String nonce,
            @Nullable Instant at,
            @Nullable String code,
            @Nullable Place place) {}

    public Attendance checkIn(Actor actor, String shiftId, Note note) {
        var shift = shifts.find(shiftId).orElseThrow(Refusals::notFound);
        var seat = seat(actor, shift);
        var at = time(note);
        requireDuring(at, shift);
        return attendances.checkIn(arrived(shift, seat, at, way(shift, note, at)), note.nonce());
    }

    public Attendance checkOut(Actor actor, String shiftId, Note note) {
        var shift = shifts.find(shiftId).orElseThrow(Refusals::notFound);
        var seat = seat(actor, shift);
        var at = time(note);
        requireDuring(at, shift);
        var by = way(shift, note, at);
        var known = attendances.find(seat.signUpId()).orElseThrow(() -> Refusals.conflict(CampaignRule.NOT_CHECKED_IN));
        var inAt = known.inAt();
        var end = at.isAfter(shift.endsAt()) ? shift.endsAt() : at;
        var outAt = inAt != null && end.isBefore(inAt) ? inAt : end;
        return attendances
                .checkOut(seat.signUpId(), outAt, by, note.nonce())
                .orElseThrow(() -> Refusals.conflict(CampaignRule.NOT_CHECKED_IN));
    }

    static Attendance arrived(Shift shift, Seat seat, Instant at, Attendance.Way by) {
        return new Attendance(
                seat.signUpId(),
                shift.id(),
                shift.campaignId(),
                seat.personId(),
                seat.seats(),
                Attendance.State.PRESENT,
                at.isBefore(shift.startsAt()) ? shift.startsAt() : at,
                null,
                by,
                null,
                null,
                false,
                shift.endsAt());
    }

    /** Who waits in line is no participant. */
    private Seat seat(Actor actor, Shift shift) {
        var person = actor.requireResident().id();
        if (shift.status() == ShiftStatus.CANCELLED) {
            throw Refusals.conflict(CampaignRule.SHIFT_CLOSED);
        }
        var seat = shifts.seatsOf(java.util.List.of(shift.id()), person).get(shift.id());
        if (seat == null || !seat.isConfirmed()) {
            throw Refusals.conflict(CampaignRule.NO_PLACE);
        }
        return seat;
    }

    private Instant time(Note note) {
        var now = clock.instant();
        var at = note.at() == null ? now : note.at();
        if (at.isAfter(now.plus(CLOCKS_DIFFER)) || at.isBefore(now.minus(LONGEST_OFFLINE))) {
            throw Refusals.invalid("/at", CampaignRule.TIME_NOT_BELIEVABLE);
        }
        return at;
    }

    private static void requireDuring(Instant at, Shift shift) {
        if (at.isBefore(shift.startsAt().minus(EARLY))
                || at.isAfter(shift.endsAt().plus(LATE))) {
            throw Refusals.conflict(CampaignRule.NOT_DURING_SHIFT);
        }
    }

    private Attendance.Way way(Shift shift, Note note, Instant at) {
        var code = note.code();
        if (code != null) {
            if (!codes.holds(shift.id(), code, at)) {
                throw Refusals.invalid("/code", CampaignRule.CODE_NOT_VALID);
            }
            return Attendance.Way.CODE;
        }
        var place = note.place();
        var point = campaigns.find(shift.campaignId()).orElseThrow().point();
        if (place == null || point == null) {
            throw Refusals.invalid("/code", CampaignRule.CODE_NOT_VALID);
        }
        if (place.distanceTo(point) > FENCE_METRES) {
            throw Refusals.conflict(CampaignRule.TOO_FAR_AWAY, "metres", (int) FENCE_METRES);
        }
        return Attendance.Way.PLACE;
    }
}
