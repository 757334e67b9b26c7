package cleancity.evaluation.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One uploaded version of a document.
 *
 * @param sha256 of the bytes, in hexadecimal
 * @param size in bytes
 * @param judgement null until somebody has reviewed it
 */
public record FilingVersion(
        int number,
        String name,
        String mediaType,
        String sha256,
        long size,
        String by,
        Instant at,
        @Nullable Judgement judgement) {
    /** What the review said. */
    public record Judgement(boolean accepted, @Nullable String note, String by, Instant at) {}

    FilingVersion judged(Judgement said) {
        return new FilingVersion(number, name, mediaType, sha256, size, by, at, said);
    }
}
