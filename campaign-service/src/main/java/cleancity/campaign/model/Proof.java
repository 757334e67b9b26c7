package cleancity.campaign.model;

import java.time.Instant;

/**
 * A proof of hours, as it was given out. Prints nothing that could end up in a log.
 *
 * @param number to be read out
 * @param token in the QR code: without it the number alone shows nothing
 * @param name as the person asked for it
 * @param lastSequence the last line of the book that it counts
 */
public record Proof(
        String number,
        String token,
        String personId,
        String name,
        long minutes,
        int services,
        Instant from,
        Instant to,
        long lastSequence,
        Instant issuedAt) {
    @Override
    public String toString() {
        return "Proof[" + number + "]";
    }
}
