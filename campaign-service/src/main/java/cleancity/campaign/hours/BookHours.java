package cleancity.campaign.hours;

import cleancity.campaign.model.Attendance;
import cleancity.campaign.model.CampaignRule;
import cleancity.campaign.model.HoursEntry;
import cleancity.campaign.model.Refusals;
import cleancity.campaign.ports.Attendances;
import cleancity.campaign.ports.HoursBook;
import cleancity.campaign.ports.Shifts;
import cleancity.kernel.model.Actor;
import cleancity.kernel.model.Role;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;

/** The organiser confirms a shift: the time everybody really gave goes into the book. */
public final class BookHours {
    private final Shifts shifts;
    private final Attendances attendances;
    private final HoursBook book;
    private final Clock clock;

    public BookHours(Shifts shifts, Attendances attendances, HoursBook book, Clock clock) {
        this.shifts = shifts;
        this.attendances = attendances;
        this.book = book;
        this.clock = clock;
    }

    /** What was written, also what had been written before. */
    public List<HoursEntry> book(Actor actor, String shiftId) {
        actor.requireAny(Role.OFFICE, Role.ADMINISTRATOR);
        var shift = shifts.find(shiftId).orElseThrow(Refusals::notFound);
        if (clock.instant().isBefore(shift.endsAt())) {
            throw Refusals.conflict(CampaignRule.SHIFT_NOT_OVER);
        }
        return attendances.ofShift(shiftId).stream()
                .filter(attendance -> attendance.state() == Attendance.State.LEFT && attendance.minutes() > 0)
                .map(attendance -> written(actor, attendance.signUpId()))
                .toList();
    }

    /** The times are frozen first; if the process dies before the line is written, the shift still counts as unbooked. */
    private HoursEntry written(Actor actor, String signUpId) {
        var frozen = attendances.freeze(signUpId);
        var entry = book.append(new HoursEntry(
                0,
                HoursEntry.Kind.SERVED,
                frozen.signUpId(),
                frozen.shiftId(),
                frozen.campaignId(),
                frozen.personId(),
                Objects.requireNonNull(frozen.inAt()),
                Objects.requireNonNull(frozen.outAt()),
                frozen.minutes(),
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                actor.id(),
                null));
        attendances.booked(signUpId);
        return entry;
    }

    /**
     * Puts a line right by another line.
     *
     * @param once the same for every repetition of the request: a book that only grows must not take it twice
     */
    public HoursEntry correct(Actor actor, String signUpId, long minutes, String reason, String once) {
        actor.requireAny(Role.OFFICE, Role.ADMINISTRATOR);
        var served = book.served(signUpId).orElseThrow(Refusals::notFound);
        var correction = new HoursEntry(
                0,
                HoursEntry.Kind.CORRECTION,
                signUpId,
                served.shiftId(),
                served.campaignId(),
                served.personId(),
                served.from(),
                served.to(),
                minutes,
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                actor.id(),
                reason);
        return book.correct(correction, once);
    }
}
