package cleancity.campaign.planning;

import cleancity.campaign.model.Campaign;
import cleancity.campaign.model.CampaignKind;
import cleancity.campaign.model.CampaignRule;
import cleancity.campaign.model.CampaignStatus;
import cleancity.campaign.model.Requirements;
import cleancity.campaign.model.SeatRules;
import cleancity.campaign.model.Shift;
import cleancity.campaign.model.ShiftStatus;
import cleancity.campaign.ports.Campaigns;
import cleancity.campaign.ports.Shifts;
import cleancity.kernel.area.Areas;
import cleancity.kernel.geo.Place;
import cleancity.kernel.ids.Ids;
import cleancity.kernel.model.Actor;
import cleancity.kernel.model.LocalText;
import cleancity.kernel.model.Refusal;
import cleancity.kernel.model.Role;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Drafts a campaign with its shifts. */
public final class CreateCampaign {
    private static final Duration CUT_OFF = Duration.ofHours(2);
    private static final int SHORTEST_LINE = 20;

    private final Campaigns campaigns;
    private final Shifts shifts;
    private final Areas areas;
    private final Clock clock;
    private final Ids ids;

    public CreateCampaign(Campaigns campaigns, Shifts shifts, Areas areas, Clock clock, Ids ids) {
        this.campaigns = campaigns;
        this.shifts = shifts;
        this.areas = areas;
        this.clock = clock;
        this.ids = ids;
    }

    /**
     * A shift to be.
     *
     * @param waitingLimit null for as long as the shift has places, at least 20
     * @param cutOffAt null for two hours before the start
     * @param place null for the campaign's
     */
    public record ShiftDraft(
            Instant startsAt,
            Instant endsAt,
            int capacity,
            @Nullable Integer waitingLimit,
            @Nullable Instant cutOffAt,
            @Nullable String place,
            SeatRules rules) {
        /** First come first served. */
        public ShiftDraft(
                Instant startsAt,
                Instant endsAt,
                int capacity,
                @Nullable Integer waitingLimit,
                @Nullable Instant cutOffAt,
                @Nullable String place) {
            this(startsAt, endsAt, capacity, waitingLimit, cutOffAt, place, SeatRules.PLAIN);
        }
    }

    /**
     * A campaign to be; at least one shift.
     *
     * @param hotSpotId the recurring complaints it answers, if any
     */
    public record Draft(
            CampaignKind kind,
            LocalText title,
            LocalText description,
            LocalText riskNotice,
            String area,
            String place,
            @Nullable Place point,
            Requirements requirements,
            List<ShiftDraft> shifts,
            @Nullable String hotSpotId,
            boolean sample) {}

    public Campaign create(Actor actor, Draft draft) {
        actor.requireAny(Role.OFFICE, Role.ADMINISTRATOR);
        if (areas.find(draft.area()).isEmpty()) {
            throw new Refusal.Invalid("/area", CampaignRule.UNKNOWN_AREA);
        }
        var id = ids.next();
        var drafted =
                draft.shifts().stream().map(each -> shift(id, draft, each)).toList();
        shifts.add(drafted); // first, so that a campaign that is there has all its shifts
        var campaign = new Campaign(
                id,
                draft.kind(),
                draft.title(),
                draft.description(),
                draft.riskNotice(),
                draft.area(),
                draft.place(),
                draft.point(),
                draft.requirements(),
                CampaignStatus.DRAFT,
                drafted.stream()
                        .map(Shift::startsAt)
                        .min(Comparator.naturalOrder())
                        .orElseThrow(),
                drafted.stream()
                        .map(Shift::endsAt)
                        .max(Comparator.naturalOrder())
                        .orElseThrow(),
                clock.instant(),
                actor.id(),
                draft.hotSpotId(),
                draft.sample(),
                1,
                null);
        campaigns.add(campaign);
        return campaign;
    }

    private Shift shift(String campaignId, Draft campaign, ShiftDraft draft) {
        draft.rules().check(draft.capacity(), draft.startsAt());
        var usualCutOff = draft.startsAt().minus(CUT_OFF);
        return new Shift(
                ids.next(),
                campaignId,
                draft.startsAt(),
                draft.endsAt(),
                Objects.requireNonNullElse(draft.cutOffAt(), usualCutOff),
                Objects.requireNonNullElse(draft.place(), campaign.place()),
                ShiftStatus.DRAFT,
                draft.capacity(),
                0,
                0,
                Objects.requireNonNullElse(draft.waitingLimit(), Math.max(SHORTEST_LINE, draft.capacity())),
                0,
                0,
                draft.rules());
    }
}
