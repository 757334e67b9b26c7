package cleancity.campaign.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One line of the hours book. Lines are never changed: a mistake is put right by a correction, which is a line itself.
 *
 * @param sequence 1, 2, 3, … in the book; 0 before it is written
 * @param minutes time actually given by one person; of a correction, what is added or taken away
 * @param by who recorded it
 * @param reason of a correction
 */
public record HoursEntry(
        long sequence,
        Kind kind,
        String signUpId,
        String shiftId,
        String campaignId,
        String personId,
        Instant from,
        Instant to,
        long minutes,
        Instant recordedAt,
        String by,
        @Nullable String reason) {
    /** What a line says. */
    public enum Kind {
        SERVED,
        CORRECTION
    }
}
