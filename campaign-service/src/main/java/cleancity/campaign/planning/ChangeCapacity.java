package cleancity.campaign.planning;

import cleancity.campaign.model.CampaignRule;
import cleancity.campaign.model.Seat;
import cleancity.campaign.model.Shift;
import cleancity.campaign.ports.Campaigns;
import cleancity.campaign.ports.Shifts;
import cleancity.campaign.signup.Scene;
import cleancity.kernel.ids.Ids;
import cleancity.kernel.model.Actor;
import cleancity.kernel.model.Refusal;
import cleancity.kernel.model.Role;
import java.time.Clock;
import java.util.Map;

/** Gives a shift more or fewer places; more go to the first in line in the same write, and nobody loses one. */
public final class ChangeCapacity {
    private final Campaigns campaigns;
    private final Shifts shifts;
    private final Clock clock;
    private final Ids ids;

    public ChangeCapacity(Campaigns campaigns, Shifts shifts, Clock clock, Ids ids) {
        this.campaigns = campaigns;
        this.shifts = shifts;
        this.clock = clock;
        this.ids = ids;
    }

    public Shift change(Actor actor, String shiftId, int capacity, String reason) {
        actor.requireAny(Role.OFFICE, Role.ADMINISTRATOR);
        var scene = Scene.of(shiftId, shifts, campaigns);
        if (!clock.instant().isBefore(scene.shift().endsAt())) {
            throw new Refusal.Conflict(CampaignRule.SHIFT_OVER);
        }
        return shifts.resize(capacity, actor.id(), reason, scene.news(ids, clock.instant()))
                .orElseThrow(() -> tooFew(shiftId, capacity));
    }

    private Refusal tooFew(String shiftId, int capacity) {
        int taken = shifts.find(shiftId).orElseThrow().taken();
        if (taken > capacity) {
            return new Refusal.Conflict(CampaignRule.CAPACITY_BELOW_TAKEN, Map.of("taken", taken));
        }
        int team = shifts.seats(shiftId, 0, 3 * Shift.MOST_PLACES).stream()
                .filter(Seat::isWaiting)
                .mapToInt(Seat::seats)
                .max()
                .orElse(0);
        return new Refusal.Conflict(CampaignRule.CAPACITY_BELOW_TEAM, Map.of("seats", team));
    }
}
