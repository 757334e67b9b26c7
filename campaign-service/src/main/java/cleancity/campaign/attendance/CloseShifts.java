package cleancity.campaign.attendance;

import static cleancity.campaign.facts.CampaignFacts.ATTENDANCE_MISSED;
import static cleancity.campaign.facts.CampaignFacts.TOPIC;

import cleancity.campaign.facts.MissedTold;
import cleancity.campaign.model.Attendance;
import cleancity.campaign.model.Campaign;
import cleancity.campaign.model.Seat;
import cleancity.campaign.model.Shift;
import cleancity.campaign.ports.Attendances;
import cleancity.campaign.ports.Campaigns;
import cleancity.campaign.ports.Shifts;
import cleancity.kernel.facts.Fact;
import cleancity.kernel.facts.OutboxEntry;
import cleancity.kernel.ids.Ids;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;

/**
 * Two hours after a shift: who never checked out is taken to have left when it ended, and who never came is noted and told
 * so, with a way to appeal. Where nobody at all checked in, the organiser did without the app, and nobody is blamed.
 */
public final class CloseShifts {
    private static final Duration LATER = Duration.ofHours(2);
    private static final int BATCH = 50;

    private final Campaigns campaigns;
    private final Shifts shifts;
    private final Attendances attendances;
    private final Clock clock;
    private final Ids ids;

    public CloseShifts(Campaigns campaigns, Shifts shifts, Attendances attendances, Clock clock, Ids ids) {
        this.campaigns = campaigns;
        this.shifts = shifts;
        this.attendances = attendances;
        this.clock = clock;
        this.ids = ids;
    }

    /** May be done again and by several at once: every step changes nothing the second time. */
    public void closeOver() {
        for (var shift : shifts.unclosed(clock.instant().minus(LATER), BATCH)) {
            var campaign = campaigns.find(shift.campaignId()).orElseThrow();
            close(campaign, shift);
            shifts.closed(shift.id());
        }
    }

    private void close(Campaign campaign, Shift shift) {
        var known = new HashSet<>(attendances.ofShift(shift.id()).stream()
                .map(Attendance::signUpId)
                .toList());
        if (known.isEmpty()) {
            return;
        }
        attendances.leaveAll(shift.id(), shift.endsAt());
        shifts.seats(shift.id(), 0, Shift.MOST_PLACES).stream()
                .filter(seat -> seat.isConfirmed() && !known.contains(seat.signUpId()))
                .forEach(seat -> missed(campaign, shift, seat));
    }

    private void missed(Campaign campaign, Shift shift, Seat seat) {
        var told = new MissedTold(
                seat.signUpId(),
                seat.personId(),
                shift.id(),
                shift.campaignId(),
                campaign.title().byLanguage(),
                shift.startsAt());
        var fact = new Fact(ids.next(), ATTENDANCE_MISSED, seat.signUpId(), clock.instant(), told);
        var absent = new Attendance(
                seat.signUpId(),
                shift.id(),
                shift.campaignId(),
                seat.personId(),
                seat.seats(),
                Attendance.State.ABSENT,
                null,
                null,
                null,
                null,
                null,
                false,
                shift.endsAt());
        attendances.absent(absent, OutboxEntry.of(TOPIC, fact));
    }
}
