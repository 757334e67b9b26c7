package cleancity.campaign.hours;

import cleancity.campaign.model.Campaign;
import cleancity.campaign.model.Shift;
import cleancity.campaign.ports.Attendances;
import cleancity.campaign.ports.ById;
import cleancity.campaign.ports.Campaigns;
import cleancity.campaign.ports.Shifts;
import cleancity.kernel.ids.Cursor;
import cleancity.kernel.model.Actor;
import cleancity.kernel.model.Role;
import cleancity.kernel.time.WorkingCalendar;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Shifts whose hours are not in the book, and when they must be: ten working days after (民政部令67号, article 11). */
public final class OverdueHours {
    private static final int WORKDAYS = 10;

    private final Campaigns campaigns;
    private final Shifts shifts;
    private final Attendances attendances;
    private final WorkingCalendar calendar;
    private final Clock clock;

    public OverdueHours(
            Campaigns campaigns, Shifts shifts, Attendances attendances, WorkingCalendar calendar, Clock clock) {
        this.campaigns = campaigns;
        this.shifts = shifts;
        this.attendances = attendances;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** A shift to confirm. */
    public record Open(Shift shift, Campaign campaign, Instant dueAt, boolean overdue) {}

    /** The most urgent first. */
    public List<Open> list(Actor actor, @Nullable Cursor after, int limit) {
        actor.requireAny(Role.OFFICE, Role.ADMINISTRATOR, Role.ANALYST);
        var now = clock.instant();
        var open = shifts.find(attendances.unbookedShifts(now, after, limit));
        var ids = open.stream().map(Shift::campaignId).distinct().toList();
        var byId = new ById<>(campaigns.find(ids), Campaign::id);
        return open.stream()
                .map(shift -> {
                    var due = calendar.closingAfter(shift.endsAt(), WORKDAYS);
                    return new Open(shift, byId.get(shift.campaignId()), due, now.isAfter(due));
                })
                .sorted(Comparator.comparing((Open each) -> each.shift().endsAt())
                        .thenComparing(each -> each.shift().id()))
                .toList();
    }
}
