package cleancity.campaign.notice;

import cleancity.campaign.facts.SeatNews;
import cleancity.campaign.model.CampaignRule;
import cleancity.campaign.model.QuietHours;
import cleancity.campaign.model.Refusals;
import cleancity.campaign.ports.Campaigns;
import cleancity.campaign.ports.Shifts;
import cleancity.campaign.signup.Scene;
import cleancity.kernel.ids.Ids;
import cleancity.kernel.model.Actor;
import cleancity.kernel.model.LocalText;
import cleancity.kernel.model.Role;
import java.time.Clock;
import java.time.Duration;

/**
 * Reminds everybody with a place on the day before, and sends them what the organiser has to say; never in quiet hours,
 * unless it is urgent. Those in line are left alone. What is told is a fact for each person, written with the mark that it
 * was told, so nobody is told twice.
 */
public final class TellParticipants {
    private static final Duration AHEAD = Duration.ofHours(24);
    private static final int BATCH = 100;

    private final Campaigns campaigns;
    private final Shifts shifts;
    private final Clock clock;
    private final Ids ids;

    public TellParticipants(Campaigns campaigns, Shifts shifts, Clock clock, Ids ids) {
        this.campaigns = campaigns;
        this.shifts = shifts;
        this.clock = clock;
        this.ids = ids;
    }

    public void remind() {
        var now = clock.instant();
        if (QuietHours.at(now)) {
            return;
        }
        for (var shift : shifts.toRemind(now, now.plus(AHEAD), BATCH)) {
            var campaign = campaigns.find(shift.campaignId()).orElseThrow();
            shifts.remind(new SeatNews(ids.next(), campaign, shift, now));
        }
    }

    public void broadcast(Actor actor, String shiftId, LocalText message, boolean urgent) {
        actor.requireAny(Role.OFFICE, Role.ADMINISTRATOR);
        var now = clock.instant();
        var scene = Scene.of(shiftId, shifts, campaigns);
        if (QuietHours.at(now) && !urgent) {
            throw Refusals.conflict(CampaignRule.QUIET_HOURS);
        }
        shifts.tell(scene.news(ids, now).saying(message));
    }
}
