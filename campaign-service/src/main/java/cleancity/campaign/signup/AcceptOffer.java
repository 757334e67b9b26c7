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
import java.time.Clock;

/** Takes the place that was offered to somebody who waited; declining it is leaving. */
public final class AcceptOffer {
    private final Campaigns campaigns;
    private final Shifts shifts;
    private final Lines lines;
    private final SignUps signUps;
    private final Clock clock;
    private final Ids ids;

    public AcceptOffer(Campaigns campaigns, Shifts shifts, Lines lines, SignUps signUps, Clock clock, Ids ids) {
        this.campaigns = campaigns;
        this.shifts = shifts;
        this.lines = lines;
        this.signUps = signUps;
        this.clock = clock;
        this.ids = ids;
    }

    /** Accepting again changes nothing; what belongs to somebody else is not found. */
    public Outcome accept(Actor actor, String signUpId) {
        var signUp = signUps.find(signUpId)
                .filter(found -> found.personId().equals(actor.requireResident().id()))
                .orElseThrow(Refusals::notFound);
        var scene = Scene.of(signUp.shiftId(), shifts, campaigns);
        boolean accepted = lines.accept(signUpId, scene.news(ids, clock.instant()));
        var seat = shifts.seatOf(signUp.shiftId(), signUpId).filter(held -> accepted || held.isConfirmed());
        return new Outcome(
                signUp, seat.filter(Seat::isConfirmed).orElseThrow(() -> Refusals.conflict(CampaignRule.OFFER_ENDED)));
    }
}
