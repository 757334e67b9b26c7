package cleancity.campaign.planning;

import cleancity.campaign.model.CampaignRule;
import cleancity.campaign.model.Refusals;
import cleancity.campaign.model.ShiftStatus;
import cleancity.campaign.ports.Campaigns;
import cleancity.campaign.ports.Lines;
import cleancity.campaign.ports.Shifts;
import cleancity.campaign.signup.KeepLines;
import cleancity.campaign.signup.Scene;
import cleancity.kernel.ids.Ids;
import cleancity.kernel.model.Actor;
import cleancity.kernel.model.CommonRule;
import cleancity.kernel.model.Refusal;
import cleancity.kernel.model.Role;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Moves a shift to another time or place. Everybody on it, in line or asking is told in the same write, keeps what they
 * have and may leave without it counting as late; whoever has another shift then is told that, too.
 */
public final class MoveShift {
    private final Campaigns campaigns;
    private final Shifts shifts;
    private final Lines lines;
    private final KeepLines keep;
    private final Clock clock;
    private final Ids ids;

    public MoveShift(Campaigns campaigns, Shifts shifts, Lines lines, KeepLines keep, Clock clock, Ids ids) {
        this.campaigns = campaigns;
        this.shifts = shifts;
        this.lines = lines;
        this.keep = keep;
        this.clock = clock;
        this.ids = ids;
    }

    /**
     * Where to.
     *
     * @param cutOffAt null for as long before the start as it was
     * @param place null for the same
     */
    public record Plan(
            Instant startsAt,
            Instant endsAt,
            @Nullable Instant cutOffAt,
            @Nullable String place,
            String reason) {}

    public void move(Actor actor, String shiftId, Plan plan) {
        actor.requireAny(Role.OFFICE, Role.ADMINISTRATOR);
        var scene = Scene.of(shiftId, shifts, campaigns);
        var shift = scene.shift();
        var now = clock.instant();
        check(scene, plan, now);
        var usual = plan.startsAt().minus(Duration.between(shift.cutOffAt(), shift.startsAt()));
        var cutOff = Optional.ofNullable(plan.cutOffAt()).orElse(usual);
        var place = Optional.ofNullable(plan.place()).orElse(shift.place());
        var moved = shift.moved(plan.startsAt(), plan.endsAt(), cutOff, place);
        if (moved.equals(shift)) {
            return;
        }
        var news = scene.news(ids, now).because(plan.reason()).movedTo(moved);
        if (!lines.move(news)) {
            throw new Refusal.Conflict(CommonRule.LOST_RACE);
        }
        keep.follow(moved);
    }

    private static void check(Scene scene, Plan plan, Instant now) {
        var shift = scene.shift();
        if (shift.status() != ShiftStatus.OPEN && shift.status() != ShiftStatus.DRAFT) {
            throw Refusals.conflict(CampaignRule.SHIFT_CLOSED);
        }
        if (!now.isBefore(shift.startsAt())) {
            throw Refusals.conflict(CampaignRule.SHIFT_STARTED);
        }
        if (!plan.startsAt().isAfter(now)) {
            throw Refusals.conflict(CampaignRule.SHIFT_IN_THE_PAST);
        }
        if (!scene.campaign().requirements().isCovered(plan.endsAt())) {
            throw Refusals.conflict(CampaignRule.INSURANCE_ENDS_BEFORE);
        }
    }
}
