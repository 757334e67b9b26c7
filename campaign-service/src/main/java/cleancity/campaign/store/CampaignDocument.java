package cleancity.campaign.store;

import cleancity.campaign.model.Campaign;
import cleancity.campaign.model.CampaignKind;
import cleancity.campaign.model.CampaignStatus;
import cleancity.kernel.facts.OutboxEntry;
import cleancity.kernel.geo.Place;
import cleancity.kernel.model.LocalText;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * A campaign as stored.
 *
 * @param areaPath the area and those above it, so that one index finds what lies within
 * @param unsettled the shifts have not followed the status yet
 */
public record CampaignDocument(
        @BsonId String id,
        String kind,
        Map<String, String> title,
        Map<String, String> description,
        Map<String, String> riskNotice,
        String area,
        List<String> areaPath,
        String place,
        @Nullable PointDocument point,
        RequirementsDocument requirements,
        String status,
        Instant startsAt,
        Instant endsAt,
        Instant createdAt,
        String createdBy,
        @Nullable String hotSpotId,
        boolean sample,
        long version,
        @Nullable Boolean unsettled,
        @Nullable String endReason,
        @Nullable List<OutboxEntry> outbox) {
    /** WGS-84. */
    public record PointDocument(double lng, double lat) {}

    static CampaignDocument of(Campaign campaign, List<String> areaPath) {
        var point = campaign.point();
        return new CampaignDocument(
                campaign.id(),
                campaign.kind().slug(),
                campaign.title().byLanguage(),
                campaign.description().byLanguage(),
                campaign.riskNotice().byLanguage(),
                campaign.area(),
                areaPath,
                campaign.place(),
                point == null ? null : new PointDocument(point.lng(), point.lat()),
                RequirementsDocument.of(campaign.requirements()),
                campaign.status().slug(),
                campaign.startsAt(),
                campaign.endsAt(),
                campaign.createdAt(),
                campaign.createdBy(),
                campaign.hotSpotId(),
                campaign.sample(),
                campaign.version(),
                null,
                campaign.endReason(),
                null);
    }

    Campaign toDomain() {
        return new Campaign(
                id,
                CampaignKind.of(kind),
                new LocalText(title),
                new LocalText(description),
                new LocalText(riskNotice),
                area,
                place,
                point == null ? null : new Place(point.lng(), point.lat()),
                requirements.toDomain(),
                CampaignStatus.of(status),
                startsAt,
                endsAt,
                createdAt,
                createdBy,
                hotSpotId,
                sample,
                version,
                endReason);
    }
}
