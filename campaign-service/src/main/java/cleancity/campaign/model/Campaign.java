package cleancity.campaign.model;

import cleancity.kernel.geo.Place;
import cleancity.kernel.model.LocalText;
import cleancity.kernel.model.Refusal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A campaign; its shifts are told apart.
 *
 * @param area code of the area it is for
 * @param place where people meet, in words
 * @param startsAt start of its first shift
 * @param endsAt end of its last shift
 * @param createdBy id of the member of staff
 * @param hotSpotId the recurring complaints it answers
 * @param endReason why it was cancelled
 * @param sample made up for demonstration
 */
public record Campaign(
        String id,
        CampaignKind kind,
        LocalText title,
        LocalText description,
        LocalText riskNotice,
        String area,
        String place,
        @Nullable Place point,
        Requirements requirements,
        CampaignStatus status,
        Instant startsAt,
        Instant endsAt,
        Instant createdAt,
        String createdBy,
        @Nullable String hotSpotId,
        boolean sample,
        long version,
        @Nullable String endReason) {
    /** The same campaign one step further; a move that the statuses do not allow is refused. */
    public Campaign moved(CampaignStatus to) {
        return moved(to, null);
    }

    /** The same campaign called off, with the reason that people are told. */
    public Campaign cancelled(String reason) {
        return moved(CampaignStatus.CANCELLED, reason);
    }

    private Campaign moved(CampaignStatus to, @Nullable String reason) {
        if (!status.next().contains(to)) {
            throw new Refusal.IllegalTransition(CampaignRule.WRONG_STATUS, Map.of("status", status.slug()));
        }
        return new Campaign(
                id,
                kind,
                title,
                description,
                riskNotice,
                area,
                place,
                point,
                requirements,
                to,
                startsAt,
                endsAt,
                createdAt,
                createdBy,
                hotSpotId,
                sample,
                version + 1,
                reason);
    }

    /** Refuses publication when the law or the calendar forbids it. */
    public Campaign published(List<Shift> shifts, Instant now) {
        PublishGates.check(requirements, shifts, now);
        return moved(CampaignStatus.PUBLISHED);
    }
}
