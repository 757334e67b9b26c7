package cleancity.campaign.signup;

import cleancity.campaign.model.Campaign;
import cleancity.campaign.model.Shift;
import cleancity.campaign.model.SignUp;
import cleancity.campaign.ports.ById;
import cleancity.campaign.ports.Campaigns;
import cleancity.campaign.ports.Shifts;
import cleancity.campaign.ports.SignUps;
import cleancity.kernel.ids.Cursor;
import cleancity.kernel.model.Actor;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A person's own sign-ups with what each means now. */
public final class MySignUps {
    private final Campaigns campaigns;
    private final Shifts shifts;
    private final SignUps signUps;

    public MySignUps(Campaigns campaigns, Shifts shifts, SignUps signUps) {
        this.campaigns = campaigns;
        this.shifts = shifts;
        this.signUps = signUps;
    }

    /** One line of the list. */
    public record Mine(Outcome outcome, Campaign campaign, Shift shift) {}

    public List<Mine> list(Actor actor, @Nullable Cursor after, int limit) {
        var person = actor.requireResident().id();
        var found = signUps.of(person, after, limit);
        var shiftIds = found.stream().map(SignUp::shiftId).distinct().toList();
        var seats = shifts.seatsOf(shiftIds, person);
        var byShift = new ById<>(shifts.find(shiftIds), Shift::id);
        var campaignIds = found.stream().map(SignUp::campaignId).distinct().toList();
        var byCampaign = new ById<>(campaigns.find(campaignIds), Campaign::id);
        return found.stream()
                .map(each -> {
                    var seat = seats.get(each.shiftId());
                    var own = seat != null && seat.signUpId().equals(each.id()) ? seat : null;
                    return new Mine(
                            new Outcome(each, own), byCampaign.get(each.campaignId()), byShift.get(each.shiftId()));
                })
                .toList();
    }
}
