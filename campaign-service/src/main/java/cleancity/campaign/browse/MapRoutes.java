package cleancity.campaign.browse;

import cleancity.campaign.model.Campaign;
import cleancity.campaign.ports.Campaigns;
import cleancity.kernel.http.Answer;
import cleancity.kernel.http.Call;
import cleancity.kernel.http.Endpoints;
import cleancity.kernel.model.CommonRule;
import cleancity.kernel.model.LocalText;
import cleancity.kernel.model.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/** Where campaigns meet, as GeoJSON. */
public final class MapRoutes {
    private static final int MOST = 500;
    private static final int CORNERS = 4;

    private final Campaigns campaigns;
    private final Clock clock;

    public MapRoutes(Campaigns campaigns, Clock clock) {
        this.campaigns = campaigns;
        this.clock = clock;
    }

    public void bind(Endpoints endpoints) {
        endpoints.on("mapCampaigns", call -> Answer.ok(map(call)));
    }

    record Geometry(String type, List<Double> coordinates) {}

    record Properties(String id, String kind, LocalText title, String place, Instant startsAt, boolean sample) {}

    record Feature(String type, Geometry geometry, Properties properties) {
        static Feature of(Campaign campaign) {
            var point = campaign.point();
            var place = point == null ? List.<Double>of() : List.of(point.lng(), point.lat());
            return new Feature(
                    "Feature",
                    new Geometry("Point", place),
                    new Properties(
                            campaign.id(),
                            campaign.kind().slug(),
                            campaign.title(),
                            campaign.place(),
                            campaign.startsAt(),
                            campaign.sample()));
        }
    }

    /** @param complete false when there are more than fit: look closer */
    record Features(String type, boolean complete, List<Feature> features) {}

    private Features map(Call call) {
        var found = campaigns.within(box(call.queryRequired("bbox")), clock.instant(), MOST + 1);
        return new Features(
                "FeatureCollection",
                found.size() <= MOST,
                found.stream().limit(MOST).map(Feature::of).toList());
    }

    /** West, south, east and north, as in RFC 7946. */
    public static Campaigns.Box box(String text) {
        try {
            var corners = Arrays.stream(text.split(",", -1))
                    .mapToDouble(Double::parseDouble)
                    .toArray();
            if (corners.length == CORNERS && corners[0] <= corners[2] && corners[1] <= corners[3]) {
                return new Campaigns.Box(corners[0], corners[1], corners[2], corners[3]);
            }
        } catch (NumberFormatException e) {
            // refused below like any other box that is none
        }
        throw new Refusal.Invalid("bbox", CommonRule.INVALID_REQUEST);
    }
}
