package cleancity.campaign.proposals;

import cleancity.campaign.model.CampaignKind;
import cleancity.campaign.model.Days;
import cleancity.campaign.model.Requirements;
import cleancity.campaign.planning.CampaignTemplates;
import cleancity.campaign.planning.CreateCampaign;
import cleancity.campaign.ports.Campaigns;
import cleancity.kernel.area.Areas;
import cleancity.kernel.facts.ReceivedFact;
import cleancity.kernel.facts.Topic;
import cleancity.kernel.geo.Place;
import cleancity.kernel.model.Actor;
import cleancity.kernel.model.LocalText;
import cleancity.kernel.model.Role;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Set;

/**
 * Where complaints recur, the campaign that fits them is drafted for the office to look at: one proposal for each hot
 * spot that is still open, however often the fact arrives; none where volunteers cannot help.
 */
public final class ProposeFromHotSpots {
    /** Where the complaint service tells its facts. */
    public static final Topic COMPLAINTS = new Topic("cleancity.complaint", 6);

    private static final Actor SELF = Actor.staff("proposals", null, null, Set.of(Role.OFFICE));
    private static final int NOTICE_DAYS = 5;
    private static final int PLACES = 20;

    private final FittingKinds kinds = FittingKinds.bundled();
    private final Campaigns campaigns;
    private final CreateCampaign create;
    private final Areas areas;
    private final Clock clock;

    public ProposeFromHotSpots(Campaigns campaigns, CreateCampaign create, Areas areas, Clock clock) {
        this.campaigns = campaigns;
        this.create = create;
        this.areas = areas;
        this.clock = clock;
    }

    /** Handles a fact; those of other types are left alone. */
    public void hear(ReceivedFact fact) {
        if (fact.type().equals(HotSpotFound.TYPE)) {
            propose(fact.data(HotSpotFound.class));
        }
    }

    private void propose(HotSpotFound spot) {
        var area = areas.find(spot.area());
        var kind = kinds.against(spot.group());
        if (area.isPresent() && kind.isPresent() && !campaigns.isOpenFor(spot.hotSpotId(), clock.instant())) {
            create.create(SELF, draft(spot, kind.get(), area.get().name()));
        }
    }

    private CreateCampaign.Draft draft(HotSpotFound spot, CampaignKind kind, String town) {
        var day =
                Days.day(clock.instant()).plusDays(NOTICE_DAYS).with(TemporalAdjusters.nextOrSame(DayOfWeek.SATURDAY));
        var point = spot.place();
        return new CreateCampaign.Draft(
                kind,
                LocalText.of(
                        town + kind.chinese() + "（建议：" + spot.group() + "反复出现）",
                        kind.english() + ", " + town + " (proposed: recurring complaints)"),
                LocalText.of(
                        "近%d天此处有%d起“%s”投诉。系统据此建议开展%s，请核对后发布。"
                                .formatted(spot.days(), spot.cases(), spot.group(), kind.chinese()),
                        "%d complaints of one kind within %d days here; proposed by the system, please check before publishing."
                                .formatted(spot.cases(), spot.days())),
                CampaignTemplates.risk(kind),
                spot.area(),
                town,
                point == null ? null : new Place(point.lng(), point.lat()),
                Requirements.none(),
                List.of(new CreateCampaign.ShiftDraft(
                        Days.at(day, 9, 0), Days.at(day, 11, 0), PLACES, null, null, null)),
                spot.hotSpotId(),
                false);
    }
}
