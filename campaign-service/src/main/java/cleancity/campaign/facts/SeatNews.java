package cleancity.campaign.facts;

import cleancity.campaign.model.Campaign;
import cleancity.campaign.model.QuietHours;
import cleancity.campaign.model.Seat;
import cleancity.campaign.model.SeatChange;
import cleancity.campaign.model.SeatEvent;
import cleancity.campaign.model.Shift;
import cleancity.kernel.facts.Fact;
import cleancity.kernel.facts.OutboxEntry;
import cleancity.kernel.model.LocalText;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the facts of one change of seats have in common, and how they are made of what the shift decided.
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

    /** The facts of what happened, as the shift's topic tells them. */
    public List<OutboxEntry> entries(SeatChange change, String by) {
        return change.events().stream()
                .flatMap(event -> entry(event, change.next().shift(), by).stream())
                .toList();
    }

    private Optional<OutboxEntry> entry(SeatEvent event, Shift after, String by) {
        return switch (event) {
            case SeatEvent.Told(var kind, var seat) -> {
                var type = type(kind);
                yield entry(type, id + "-" + seat.sequence(), seat.signUpId(), told(type, seat, after));
            }
            case SeatEvent.Resized _ -> entry(CampaignFacts.CAPACITY_CHANGED, id, shift.id(), figures(after, by));
            case SeatEvent.Released _ -> entry(CampaignFacts.PLACES_RELEASED, id, shift.id(), figures(after, by));
            case SeatEvent.Reordered(var seat, int from, int to) -> {
                var told = new LineTold(
                        shift.id(),
                        shift.campaignId(),
                        seat.signUpId(),
                        seat.personId(),
                        from,
                        to,
                        by,
                        String.valueOf(reason));
                yield entry(CampaignFacts.LINE_REORDERED, id, shift.id(), told);
            }
            case SeatEvent.LetGo _, SeatEvent.Moved _ -> Optional.empty();
        };
    }

    private static String type(SeatEvent.Kind kind) {
        return switch (kind) {
            case CONFIRMED -> CampaignFacts.SIGN_UP_CONFIRMED;
            case WAITLISTED -> CampaignFacts.SIGN_UP_WAITLISTED;
            case PROMOTED -> CampaignFacts.SIGN_UP_PROMOTED;
            case OFFERED -> CampaignFacts.SIGN_UP_OFFERED;
            case OFFER_ENDED -> CampaignFacts.SIGN_UP_OFFER_ENDED;
            case REQUESTED -> CampaignFacts.SIGN_UP_REQUESTED;
            case DENIED -> CampaignFacts.SIGN_UP_DENIED;
            case CANCELLED -> CampaignFacts.SIGN_UP_CANCELLED;
            case CALLED_OFF -> CampaignFacts.SIGN_UP_CALLED_OFF;
            case RESCHEDULED -> CampaignFacts.SHIFT_RESCHEDULED;
            case REMINDED -> CampaignFacts.SHIFT_REMINDER;
            case BROADCAST -> CampaignFacts.SHIFT_BROADCAST;
        };
    }

    /** Keyed by the shift, so that its seats' facts stay in order. */
    private Optional<OutboxEntry> entry(String type, String factId, String subject, Object data) {
        var fact = new Fact(factId, type, subject, at, data);
        return Optional.of(OutboxEntry.keyed(CampaignFacts.TOPIC, shift.id(), fact));
    }

    private CapacityTold figures(Shift after, String by) {
        return new CapacityTold(
                after.id(),
                after.campaignId(),
                after.capacity(),
                after.taken(),
                after.waiting(),
                by,
                reason == null ? "" : reason);
    }

    private SeatTold told(String type, Seat seat, Shift after) {
        return new SeatTold(
                seat.signUpId(),
                seat.personId(),
                seat.seats(),
                seat.sequence(),
                after.id(),
                after.campaignId(),
                campaign.title().byLanguage(),
                after.startsAt(),
                after.endsAt(),
                after.place(),
                after.capacity(),
                after.taken(),
                after.waiting(),
                message == null ? null : message.byLanguage(),
                reason,
                type.equals(CampaignFacts.SIGN_UP_OFFERED) ? seat.offeredUntil() : null,
                before == null ? null : new SeatTold.Before(before.startsAt(), before.endsAt(), before.place()));
    }
}
