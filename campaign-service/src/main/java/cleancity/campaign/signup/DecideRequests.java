package cleancity.campaign.signup;

import cleancity.campaign.model.CampaignRule;
import cleancity.campaign.model.Refusals;
import cleancity.campaign.model.Seat;
import cleancity.campaign.model.SignUp;
import cleancity.campaign.model.SignUpState;
import cleancity.campaign.ports.Campaigns;
import cleancity.campaign.ports.Lines;
import cleancity.campaign.ports.Shifts;
import cleancity.campaign.ports.SignUps;
import cleancity.kernel.ids.Ids;
import cleancity.kernel.model.Actor;
import cleancity.kernel.model.CommonRule;
import cleancity.kernel.model.Refusal;
import cleancity.kernel.model.Role;
import java.time.Clock;

/**
 * The organiser looks at a request. A request holds nothing; when it is approved it becomes a claim like any other and is
 * served in the order of approval.
 */
public final class DecideRequests {
    private final Campaigns campaigns;
    private final Shifts shifts;
    private final Lines lines;
    private final SignUps signUps;
    private final Clock clock;
    private final Ids ids;

    public DecideRequests(Campaigns campaigns, Shifts shifts, Lines lines, SignUps signUps, Clock clock, Ids ids) {
        this.campaigns = campaigns;
        this.shifts = shifts;
        this.lines = lines;
        this.signUps = signUps;
        this.clock = clock;
        this.ids = ids;
    }

    /** Gives a place or a place in line; approving again changes nothing. */
    public Outcome approve(Actor actor, String signUpId) {
        actor.requireAny(Role.OFFICE, Role.ADMINISTRATOR);
        var signUp = signUps.find(signUpId).orElseThrow(Refusals::notFound);
        var scene = Scene.of(signUp.shiftId(), shifts, campaigns);
        var seat = lines.approve(signUpId, scene.news(ids, clock.instant()));
        return seat.map(given -> new Outcome(signUp, given)).orElseGet(() -> looked(signUp, scene));
    }

    private Outcome looked(SignUp signUp, Scene scene) {
        var held = shifts.seatOf(signUp.shiftId(), signUp.id())
                .orElseThrow(() -> Refusals.conflict(CampaignRule.NOT_REQUESTED));
        if (held.state() != Seat.State.REQUESTED) {
            return new Outcome(signUp, held);
        }
        if (!clock.instant().isBefore(scene.shift().startsAt())) {
            throw Refusals.conflict(CampaignRule.SHIFT_STARTED);
        }
        throw new Refusal.Conflict(CampaignRule.FULL);
    }

    /** Lets a request go with the reason the person is told. */
    public Outcome deny(Actor actor, String signUpId, String reason) {
        actor.requireAny(Role.OFFICE, Role.ADMINISTRATOR);
        var signUp = signUps.find(signUpId).orElseThrow(Refusals::notFound);
        var scene = Scene.of(signUp.shiftId(), shifts, campaigns);
        boolean gone = lines.deny(signUpId, scene.news(ids, clock.instant()).because(reason));
        if (!gone && signUp.state() != SignUpState.DENIED) {
            throw Refusals.conflict(CampaignRule.NOT_REQUESTED);
        }
        lines.followed(ended(new Lines.Dropped(signUp.shiftId(), signUpId, SignUpState.DENIED, reason)));
        return new Outcome(signUps.find(signUpId).orElseThrow(() -> new Refusal.NotFound(CommonRule.NOT_FOUND)), null);
    }

    private Lines.Dropped ended(Lines.Dropped dropped) {
        signUps.end(dropped.signUpId(), dropped.why(), dropped.note(), clock.instant());
        return dropped;
    }
}
