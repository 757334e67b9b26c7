package cleancity.campaign.facts;

import cleancity.campaign.model.Campaign;
import cleancity.campaign.model.Shift;
import cleancity.kernel.facts.Fact;
import cleancity.kernel.facts.OutboxEntry;
import cleancity.kernel.model.LocalText;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the facts of one change of seats have in common. The store fills in who got which seat, for it decides that while
 * it writes.
 *
 * @param id a new one for each change; the facts' ids begin with it
 * @param at the time of the change
 * @param message what the organiser says to those it is told
 */
public record SeatNews(
        String id,
        Campaign campaign,
        Shift shift,
        Instant at,
        @Nullable LocalText message) {
    public SeatNews(String id, Campaign campaign, Shift shift, Instant at) {
        this(id, campaign, shift, at, null);
    }

    /** A fact of this change, keyed by the shift so that its seats' facts stay in order. */
    public OutboxEntry entry(String type, String factId, String subject, Object data) {
        return OutboxEntry.keyed(CampaignFacts.TOPIC, shift.id(), new Fact(factId, type, subject, at, data));
    }

    /** The data of a fact about one seat. */
    public SeatTold seat(
            String signUpId, String personId, long seats, long sequence, long capacity, long taken, long waiting) {
        return new SeatTold(
                signUpId,
                personId,
                seats,
                sequence,
                shift.id(),
                shift.campaignId(),
                campaign.title().byLanguage(),
                shift.startsAt(),
                shift.endsAt(),
                shift.place(),
                capacity,
                taken,
                waiting,
                message == null ? null : message.byLanguage());
    }
}
