package cleancity.complaint.hotspot;

import cleancity.complaint.cases.Cards;
import cleancity.complaint.cases.PublicView.Spot;
import cleancity.complaint.desk.Desk;
import cleancity.complaint.model.CampaignDone;
import cleancity.complaint.model.HotSpot;
import cleancity.complaint.store.CaseFilter;
import cleancity.complaint.store.HotSpotStore;
import cleancity.kernel.http.Answer;
import cleancity.kernel.http.Call;
import cleancity.kernel.http.Endpoints;
import cleancity.kernel.ids.Cursor;
import cleancity.kernel.ids.Cursors;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The hot spots, for staff. */
public final class HotSpotRoutes {
    private static final double EXACT = 10_000_000;

    private final HotSpotStore store;
    private final Cards cards;
    private final Cursors cursors;

    record Item(
            String id,
            String group,
            String area,
            String areaName,
            @Nullable Spot place,
            @Nullable String address,
            int cases,
            List<String> caseIds,
            Instant firstAt,
            Instant lastAt,
            List<CampaignDone> campaigns,
            boolean sample) {}

    record Items(List<Item> items, @Nullable String next) {}

    public HotSpotRoutes(HotSpotStore store, Cards cards, byte[] cursorKey) {
        this.cursors = new Cursors(cursorKey, "hot-spots");
        this.store = store;
        this.cards = cards;
    }

    public void bind(Endpoints endpoints) {
        endpoints.on("listHotSpots", this::list);
    }

    private Answer list(Call call) {
        Desk.visible(CaseFilter.ALL, call.actor());
        var since = cards.now().minus(Duration.ofDays(FindHotSpots.DAYS));
        var after = call.query("cursor").map(cursors::decode).orElse(null);
        var found = store.since(since, call.query("area").orElse(null), after, call.limit() + 1);
        var spots = found.stream().limit(call.limit()).toList();
        var campaigns = store.campaigns(spots.stream().map(HotSpot::id).toList());
        return Answer.ok(new Items(
                spots.stream()
                        .map(spot -> item(spot, campaigns.getOrDefault(spot.id(), List.of())))
                        .toList(),
                found.size() > spots.size() ? cursors.encode(cursor(spots.getLast())) : null));
    }

    private static Cursor cursor(HotSpot last) {
        return new Cursor(Long.toString(last.lastAt().toEpochMilli()), last.id());
    }

    private Item item(HotSpot spot, List<CampaignDone> campaigns) {
        return new Item(
                spot.id(),
                spot.group(),
                spot.area(),
                cards.areaName(spot.area()),
                Spot.of(spot.place(), EXACT),
                spot.address(),
                spot.caseIds().size(),
                spot.caseIds(),
                spot.firstAt(),
                spot.lastAt(),
                campaigns,
                spot.sample());
    }
}
