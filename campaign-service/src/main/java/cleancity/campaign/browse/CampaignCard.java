package cleancity.campaign.browse;

import cleancity.kernel.model.LocalText;
import java.time.Instant;

/** A campaign in a list. */
public record CampaignCard(
        String id,
        String kind,
        LocalText title,
        String area,
        Instant startsAt,
        Instant endsAt,
        String place,
        String status,
        int seatsLeft,
        boolean sample) {
    public static CampaignCard of(ReadCampaigns.Whole whole) {
        var campaign = whole.campaign();
        return new CampaignCard(
                campaign.id(),
                campaign.kind().slug(),
                campaign.title(),
                campaign.area(),
                campaign.startsAt(),
                campaign.endsAt(),
                campaign.place(),
                campaign.status().slug(),
                whole.seatsLeft(),
                campaign.sample());
    }
}
