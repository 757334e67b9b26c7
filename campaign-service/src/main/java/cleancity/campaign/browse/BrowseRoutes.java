package cleancity.campaign.browse;

import cleancity.campaign.model.CampaignKind;
import cleancity.campaign.ports.Campaigns;
import cleancity.kernel.http.Answer;
import cleancity.kernel.http.Call;
import cleancity.kernel.http.Endpoints;
import cleancity.kernel.http.Paging;
import cleancity.kernel.ids.Cursor;
import java.time.Clock;

/** What everybody may see of campaigns, over HTTP. */
public final class BrowseRoutes {
    private final ReadCampaigns read;
    private final Paging paging;
    private final Clock clock;

    public BrowseRoutes(ReadCampaigns read, Paging paging, Clock clock) {
        this.read = read;
        this.paging = paging;
        this.clock = clock;
    }

    public void bind(Endpoints endpoints) {
        endpoints.on("listCampaigns", call -> Answer.ok(upcoming(call)));
        endpoints.on("readCampaign", call -> Answer.ok(CampaignAnswer.of(read.one(call.path("id"), call.caller()))));
    }

    private Paging.Page<CampaignCard> upcoming(Call call) {
        var query = new Campaigns.PublicQuery(
                call.query("area").orElse(null),
                call.query("kind").map(CampaignKind::of).orElse(null),
                clock.instant());
        var found = read.upcoming(query, paging.cursor(call, "campaigns"), call.limit() + 1);
        return paging.page(
                        call,
                        "campaigns",
                        found,
                        last -> new Cursor(
                                last.campaign().startsAt().toString(),
                                last.campaign().id()))
                .map(CampaignCard::of);
    }
}
