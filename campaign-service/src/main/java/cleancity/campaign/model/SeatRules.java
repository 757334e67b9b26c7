package cleancity.campaign.model;

import cleancity.kernel.model.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a shift gives its places.
 *
 * @param approval the organiser looks at each request; until then it holds neither a place nor a place in line
 * @param offerMinutes how long somebody who moves up has to accept; 0 moves them up at once
 * @param reserved places only teams may take
 * @param reservedUntil when those become everybody's; null when there are none
 */
public record SeatRules(
        boolean approval,
        int offerMinutes,
        int reserved,
        @Nullable Instant reservedUntil) {
    /** First come first served, moving up at once, nothing reserved. */
    public static final SeatRules PLAIN = new SeatRules(false, 0, 0, null);

    private static final int SHORTEST_OFFER = 5;
    private static final int LONGEST_OFFER = (int) Duration.ofDays(2).toMinutes();

    public SeatRules {
        boolean offers = offerMinutes == 0 || (offerMinutes >= SHORTEST_OFFER && offerMinutes <= LONGEST_OFFER);
        if (!offers || reserved < 0 || (reserved > 0) != (reservedUntil != null)) {
            throw new Refusal.Conflict(
                    CampaignRule.SEAT_RULES, Map.of("shortest", SHORTEST_OFFER, "longest", LONGEST_OFFER));
        }
    }

    /** The same for a shift that starts then: what is kept for teams is everybody's when it starts. */
    SeatRules startingAt(Instant startsAt) {
        return reservedUntil == null || !reservedUntil.isAfter(startsAt)
                ? this
                : new SeatRules(approval, offerMinutes, reserved, startsAt);
    }

    /** The same with nothing kept for teams. */
    SeatRules released() {
        return new SeatRules(approval, offerMinutes, 0, null);
    }

    /** Whether they suit a shift of so many places that starts then. */
    public void check(int capacity, Instant startsAt) {
        if (reserved > capacity || (reservedUntil != null && reservedUntil.isAfter(startsAt))) {
            throw new Refusal.Conflict(
                    CampaignRule.SEAT_RULES, Map.of("shortest", SHORTEST_OFFER, "longest", LONGEST_OFFER));
        }
    }
}
