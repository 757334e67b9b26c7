package cleancity.campaign.signup;

import cleancity.campaign.model.CampaignRule;
import cleancity.campaign.model.Refusals;
import cleancity.campaign.model.Seat;
import cleancity.campaign.ports.Campaigns;
import cleancity.campaign.ports.Lines;
import cleancity.campaign.ports.Shifts;
import cleancity.campaign.ports.SignUps;
import cleancity.kernel.ids.Ids;
import cleancity.kernel.model.Actor;
import cleancity.kernel.model.Role;
import java.time.Clock;
import java.util.List;

/** The organiser changes the order of the line; who did it and why stays with the shift. */
public final class ReorderLine {
    private final Campaigns campaigns;
    private final Shifts shifts;
    private final Lines lines;
    private final SignUps signUps;
    private final Clock clock;
    private final Ids ids;

    public ReorderLine(Campaigns campaigns, Shifts shifts, Lines lines, SignUps signUps, Clock clock, Ids ids) {
        this.campaigns = campaigns;
        this.shifts = shifts;
        this.lines = lines;
        this.signUps = signUps;
        this.clock = clock;
        this.ids = ids;
    }

    /** @param position in line from 1; beyond its end means the end */
    public Outcome move(Actor actor, String signUpId, int position, String reason) {
        actor.requireAny(Role.OFFICE, Role.ADMINISTRATOR);
        var signUp = signUps.find(signUpId).orElseThrow(Refusals::notFound);
        var scene = Scene.of(signUp.shiftId(), shifts, campaigns);
        var seat = shifts.seatOf(signUp.shiftId(), signUpId)
                .filter(Seat::isWaiting)
                .orElseThrow(() -> Refusals.conflict(CampaignRule.NOT_WAITING));
        var news = scene.news(ids, clock.instant()).because(reason);
        if (!lines.reorder(seat, position, actor.id(), news)) {
            throw Refusals.conflict(CampaignRule.NOT_WAITING);
        }
        return new Outcome(signUp, shifts.seatOf(signUp.shiftId(), signUpId).orElse(null));
    }

    /** The latest 100, the last first. */
    public List<Lines.Change> changes(Actor actor, String shiftId) {
        actor.requireAny(Role.OFFICE, Role.ADMINISTRATOR, Role.INSPECTOR);
        return lines.changes(shiftId);
    }
}
