package cleancity.campaign.attendance;

import cleancity.campaign.model.Attendance;
import cleancity.campaign.model.CampaignRule;
import cleancity.campaign.model.Refusals;
import cleancity.campaign.model.Seat;
import cleancity.campaign.model.Shift;
import cleancity.campaign.ports.Attendances;
import cleancity.campaign.ports.Shifts;
import cleancity.campaign.ports.SignUps;
import cleancity.kernel.model.Actor;
import cleancity.kernel.model.Role;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The organiser's side: the code to show, who came, and what they know better than the devices. */
public final class KeepAttendance {
    private final Shifts shifts;
    private final SignUps signUps;
    private final Attendances attendances;
    private final RotatingCode codes;
    private final Clock clock;

    public KeepAttendance(Shifts shifts, SignUps signUps, Attendances attendances, RotatingCode codes, Clock clock) {
        this.shifts = shifts;
        this.signUps = signUps;
        this.attendances = attendances;
        this.codes = codes;
        this.clock = clock;
    }

    /** The code of this half minute and when the next one comes. */
    public record Shown(String code, Instant validUntil) {}

    /** @param attendance null while nothing is known */
    public record Line(
            Seat seat, @Nullable String name, @Nullable Attendance attendance) {}

    public Shown code(Actor actor, String shiftId) {
        actor.requireAny(Role.OFFICE, Role.ADMINISTRATOR);
        var shift = shifts.find(shiftId).orElseThrow(Refusals::notFound);
        var now = clock.instant();
        return new Shown(codes.at(shift.id(), now), codes.validUntil(now));
    }

    /** Those who have a place; who waits in line is no participant. */
    public List<Line> lines(Actor actor, String shiftId, long afterSequence, int limit) {
        actor.requireAny(Role.OFFICE, Role.ADMINISTRATOR);
        var known = new cleancity.campaign.ports.ById<>(attendances.ofShift(shiftId), Attendance::signUpId);
        var seats = shifts.seats(shiftId, afterSequence, limit).stream()
                .filter(Seat::isConfirmed)
                .toList();
        var records = new cleancity.campaign.ports.ById<>(
                signUps.find(seats.stream().map(Seat::signUpId).toList()), each -> each.id());
        return seats.stream()
                .map(seat -> new Line(
                        seat,
                        records.get(seat.signUpId()).volunteer().name(),
                        known.find(seat.signUpId()).orElse(null)))
                .toList();
    }

    /**
     * Notes what the organiser knows of a sign-up: when they came and left, or that they did not come.
     *
     * @param inAt null for somebody who did not come
     * @param outAt null for somebody who is still there
     */
    public Attendance correct(Actor actor, String signUpId, @Nullable Instant inAt, @Nullable Instant outAt) {
        actor.requireAny(Role.OFFICE, Role.ADMINISTRATOR);
        var signUp = signUps.find(signUpId).orElseThrow(Refusals::notFound);
        var shift = shifts.find(signUp.shiftId()).orElseThrow(Refusals::notFound);
        var seat = shifts.seatOf(shift.id(), signUpId)
                .filter(Seat::isConfirmed)
                .orElseThrow(() -> Refusals.conflict(CampaignRule.NO_PLACE));
        if (inAt == null ? outAt != null : outAt != null && outAt.isBefore(inAt)) {
            throw Refusals.invalid("/checkedOutAt", CampaignRule.TIME_NOT_BELIEVABLE);
        }
        var known = known(shift, seat, inAt, outAt);
        if (!attendances.correct(known)) {
            throw Refusals.conflict(CampaignRule.HOURS_BOOKED);
        }
        return known;
    }

    private static Attendance known(Shift shift, Seat seat, @Nullable Instant inAt, @Nullable Instant outAt) {
        var by = Attendance.Way.ORGANISER;
        var state = inAt == null
                ? Attendance.State.ABSENT
                : outAt == null ? Attendance.State.PRESENT : Attendance.State.LEFT;
        return new Attendance(
                seat.signUpId(),
                shift.id(),
                shift.campaignId(),
                seat.personId(),
                seat.seats(),
                state,
                inAt,
                outAt,
                inAt == null ? null : by,
                outAt == null ? null : by,
                null,
                false,
                shift.endsAt());
    }

    /** A person marked absent says why; while an appeal is open the absence does not count. */
    public void appeal(Actor actor, String signUpId, String text) {
        var own = signUps.find(signUpId)
                .filter(found -> found.personId().equals(actor.requireResident().id()))
                .orElseThrow(Refusals::notFound);
        if (!attendances.appeal(own.id(), text)) {
            throw Refusals.notFound();
        }
    }
}
