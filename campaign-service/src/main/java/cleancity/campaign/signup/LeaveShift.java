package cleancity.campaign.signup;

import cleancity.campaign.model.CampaignRule;
import cleancity.campaign.model.Refusals;
import cleancity.campaign.model.Seat;
import cleancity.campaign.model.SignUp;
import cleancity.campaign.model.SignUpState;
import cleancity.campaign.ports.Campaigns;
import cleancity.campaign.ports.Shifts;
import cleancity.campaign.ports.SignUps;
import cleancity.kernel.ids.Ids;
import cleancity.kernel.model.Actor;
import cleancity.kernel.model.CommonRule;
import cleancity.kernel.model.Refusal;
import java.time.Clock;
import java.util.Set;

/** Gives a place back, or leaves the line; the place goes to the first in line in the same write. */
public final class LeaveShift {
    private final Campaigns campaigns;
    private final Shifts shifts;
    private final SignUps signUps;
    private final Clock clock;
    private final Ids ids;

    public LeaveShift(Campaigns campaigns, Shifts shifts, SignUps signUps, Clock clock, Ids ids) {
        this.campaigns = campaigns;
        this.shifts = shifts;
        this.signUps = signUps;
        this.clock = clock;
        this.ids = ids;
    }

    /** Leaving again changes nothing; what belongs to somebody else is not found. */
    public Outcome leave(Actor actor, String signUpId) {
        var signUp = signUps.find(signUpId)
                .filter(found -> found.personId().equals(actor.requireResident().id()))
                .orElseThrow(() -> new Refusal.NotFound(CommonRule.NOT_FOUND));
        if (signUp.state().isActive()) {
            if (!clock.instant().isBefore(signUp.endsAt())) {
                throw new Refusal.Conflict(CampaignRule.SHIFT_OVER);
            }
            signUps.leave(signUp.id(), isLate(signUp), clock.instant());
            complete(signUp);
        }
        return new Outcome(signUp, null);
    }

    /** Who gives back a place after the cut-off leaves the organiser little time; leaving the line is never late. */
    private boolean isLate(SignUp signUp) {
        var shift = shifts.find(signUp.shiftId()).orElseThrow(Refusals::notFound);
        return !signUp.moved()
                && !clock.instant().isBefore(shift.cutOffAt())
                && shifts.seatOf(shift.id(), signUp.id())
                        .filter(Seat::isConfirmed)
                        .isPresent();
    }

    /** The rest of the way for a sign-up that is marked leaving. */
    void complete(SignUp signUp) {
        var scene = Scene.of(signUp.shiftId(), shifts, campaigns);
        boolean gone = false;
        while (!gone) { // a claim under way may come between a look and the fence, once
            gone = shifts.release(signUp.id(), scene.news(ids, clock.instant()))
                    || shifts.fence(signUp.shiftId(), signUp.id());
        }
        signUps.move(signUp.id(), Set.of(SignUpState.LEAVING), SignUpState.CANCELLED, clock.instant());
    }
}
