package cleancity.campaign.browse;

import cleancity.campaign.model.Campaign;
import cleancity.campaign.model.CampaignStatus;
import cleancity.campaign.model.Seat;
import cleancity.campaign.model.Shift;
import cleancity.campaign.ports.Campaigns;
import cleancity.campaign.ports.Shifts;
import cleancity.kernel.ids.Cursor;
import cleancity.kernel.model.Actor;
import cleancity.kernel.model.CommonRule;
import cleancity.kernel.model.Refusal;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Campaigns with their shifts, as everybody or the office may see them. */
public final class ReadCampaigns {
    private final Campaigns campaigns;
    private final Shifts shifts;

    public ReadCampaigns(Campaigns campaigns, Shifts shifts) {
        this.campaigns = campaigns;
        this.shifts = shifts;
    }

    /**
     * A campaign and its shifts by start.
     *
     * @param mine the caller's own seats by shift
     */
    public record Whole(Campaign campaign, List<Shift> shifts, Map<String, Seat> mine) {
        public int seatsLeft() {
            return shifts.stream().mapToInt(Shift::seatsLeft).sum();
        }
    }

    public List<Whole> upcoming(Campaigns.PublicQuery query, @Nullable Cursor after, int limit) {
        return whole(campaigns.published(query, after, limit));
    }

    public List<Whole> all(Optional<CampaignStatus> status, @Nullable Cursor after, int limit) {
        Set<CampaignStatus> statuses =
                status.<Set<CampaignStatus>>map(EnumSet::of).orElse(EnumSet.allOf(CampaignStatus.class));
        return whole(campaigns.all(statuses, after, limit));
    }

    /** One campaign; a draft is there for staff only. */
    public Whole one(String id, Optional<Actor> caller) {
        var campaign = campaigns
                .find(id)
                .filter(found -> found.status() != CampaignStatus.DRAFT
                        || caller.filter(Actor::isStaff).isPresent())
                .orElseThrow(() -> new Refusal.NotFound(CommonRule.NOT_FOUND));
        var own = shifts.ofCampaigns(List.of(id));
        var seats = caller.map(who -> shifts.seatsOf(own.stream().map(Shift::id).toList(), who.id()));
        return new Whole(campaign, own, seats.orElse(Map.of()));
    }

    private List<Whole> whole(List<Campaign> found) {
        var byCampaign = shifts.ofCampaigns(found.stream().map(Campaign::id).toList()).stream()
                .collect(Collectors.groupingBy(Shift::campaignId));
        return found.stream()
                .map(each -> new Whole(each, byCampaign.getOrDefault(each.id(), List.of()), Map.of()))
                .toList();
    }
}
