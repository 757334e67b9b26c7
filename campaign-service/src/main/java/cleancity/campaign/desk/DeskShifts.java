package cleancity.campaign.desk;

import cleancity.campaign.model.Campaign;
import cleancity.campaign.model.Seat;
import cleancity.campaign.model.Shift;
import cleancity.campaign.model.SignUp;
import cleancity.campaign.ports.ById;
import cleancity.campaign.ports.Campaigns;
import cleancity.campaign.ports.Shifts;
import cleancity.campaign.ports.SignUps;
import cleancity.kernel.ids.Cursor;
import cleancity.kernel.model.Actor;
import cleancity.kernel.model.CommonRule;
import cleancity.kernel.model.Refusal;
import cleancity.kernel.model.Role;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Shifts and who is on them, for staff. */
public final class DeskShifts {
    private final Campaigns campaigns;
    private final Shifts shifts;
    private final SignUps signUps;

    public DeskShifts(Campaigns campaigns, Shifts shifts, SignUps signUps) {
        this.campaigns = campaigns;
        this.shifts = shifts;
        this.signUps = signUps;
    }

    /** A shift and the campaign it belongs to. */
    public record Listed(Shift shift, Campaign campaign) {}

    /** A seat and the record behind it. */
    public record Seated(Seat seat, SignUp signUp) {}

    public List<Listed> shifts(Actor actor, Instant from, @Nullable Cursor after, int limit) {
        actor.requireAny(Role.OFFICE, Role.ADMINISTRATOR, Role.INSPECTOR, Role.ANALYST);
        var found = shifts.endingFrom(from, after, limit);
        var ids = found.stream().map(Shift::campaignId).distinct().toList();
        var byId = new ById<>(campaigns.find(ids), Campaign::id);
        return found.stream()
                .map(shift -> new Listed(shift, byId.get(shift.campaignId())))
                .toList();
    }

    public Listed one(String shiftId) {
        var shift = shifts.find(shiftId).orElseThrow(() -> new Refusal.NotFound(CommonRule.NOT_FOUND));
        return new Listed(shift, campaigns.find(shift.campaignId()).orElseThrow());
    }

    /** Names and guardians are for those who organise, not for every member of staff. */
    public List<Seated> signUps(Actor actor, String shiftId, long afterSequence, int limit) {
        actor.requireAny(Role.OFFICE, Role.ADMINISTRATOR);
        var _ = shifts.find(shiftId).orElseThrow(() -> new Refusal.NotFound(CommonRule.NOT_FOUND));
        var seats = shifts.seats(shiftId, afterSequence, limit);
        var byId = new ById<>(signUps.find(seats.stream().map(Seat::signUpId).toList()), SignUp::id);
        return seats.stream()
                .map(seat -> new Seated(seat, byId.get(seat.signUpId())))
                .toList();
    }
}
