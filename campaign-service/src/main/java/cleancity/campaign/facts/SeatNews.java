package cleancity.campaign.facts;

import cleancity.campaign.model.Campaign;
import cleancity.campaign.model.QuietHours;
import cleancity.campaign.model.Shift;
import cleancity.kernel.facts.Fact;
import cleancity.kernel.facts.OutboxEntry;
import cleancity.kernel.model.LocalText;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the facts of one change of seats have in common. The store fills in who got which seat, for it decides that while
 * it writes.
 *
 * @param id a new one for each change; the facts' ids begin with it
 * @param at the time of the change
 * @param message what the organiser says to those it is told
 * @param reason why it happens, as the organiser put it
 * @param before the shift as it was before it was moved
 */
public record SeatNews(
        String id,
        Campaign campaign,
        Shift shift,
        Instant at,
        @Nullable LocalText message,
        @Nullable String reason,
        @Nullable Shift before) {
    public SeatNews(String id, Campaign campaign, Shift shift, Instant at) {
        this(id, campaign, shift, at, null, null, null);
    }

    /** The same with what the organiser says to everybody. */
    public SeatNews saying(LocalText words) {
        return new SeatNews(id, campaign, shift, at, words, reason, before);
    }

    /** The same with why it happens. */
    public SeatNews because(@Nullable String why) {
        return new SeatNews(id, campaign, shift, at, message, why, before);
    }

    /** The same of a shift that was at another time or place before. */
    public SeatNews movedTo(Shift moved) {
        return new SeatNews(id, campaign, moved, at, message, reason, shift);
    }

    /** Until when a place that is offered now can be accepted: quiet hours do not count against anybody. */
    public @Nullable Instant offeredUntil() {
        int minutes = shift.rules().offerMinutes();
        if (minutes == 0) {
            return null;
        }
        var end = QuietHours.awake(QuietHours.awake(at).plus(Duration.ofMinutes(minutes)));
        return end.isBefore(shift.startsAt()) ? end : shift.startsAt();
    }

    /** A fact of this change, keyed by the shift so that its seats' facts stay in order. */
    public OutboxEntry entry(String type, String factId, String subject, Object data) {
        return OutboxEntry.keyed(CampaignFacts.TOPIC, shift.id(), new Fact(factId, type, subject, at, data));
    }

    /** The data of a fact about one seat. */
    public SeatTold seat(
            String type,
            String signUpId,
            String personId,
            long seats,
            long sequence,
            long capacity,
            long taken,
            long waiting) {
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
                message == null ? null : message.byLanguage(),
                reason,
                type.equals(CampaignFacts.SIGN_UP_OFFERED) ? offeredUntil() : null,
                before == null ? null : new SeatTold.Before(before.startsAt(), before.endsAt(), before.place()));
    }
}
