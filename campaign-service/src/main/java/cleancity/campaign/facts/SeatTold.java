package cleancity.campaign.facts;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is told when a seat changes hands: data of the {@code sign-up.*} facts.
 *
 * @param personId whom it concerns, so that they can be told
 * @param seats people the sign-up is for
 * @param sequence order of signing up on this shift
 * @param title of the campaign, language tag to text
 * @param capacity places of the shift afterwards
 * @param taken places given afterwards
 * @param waiting sign-ups in line afterwards
 * @param message what the organiser says, language tag to text
 * @param reason why, as the organiser put it
 * @param offeredUntil until when the place can be accepted
 * @param before of a shift that was moved
 */
public record SeatTold(
        String signUpId,
        String personId,
        long seats,
        long sequence,
        String shiftId,
        String campaignId,
        Map<String, String> title,
        Instant startsAt,
        Instant endsAt,
        String place,
        long capacity,
        long taken,
        long waiting,
        @Nullable Map<String, String> message,
        @Nullable String reason,
        @Nullable Instant offeredUntil,
        @Nullable Before before) {
    /** When and where the shift was to be before it was moved. */
    public record Before(Instant startsAt, Instant endsAt, String place) {}
}
