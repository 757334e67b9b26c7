package cleancity.complaint.model;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was said when the case came in.
 *
 * @param group popular group of the category: what counts as "the same kind" nearby
 * @param anonymous whether the public is never to learn who it was
 * @param reportedAt when it was noticed; a report queued offline keeps its own time
 * @param receivedAt when it arrived
 * @param key digest of caller and idempotency key: the same intent never makes two cases
 * @param sample whether it was made up to show the product
 */
public record Report(
        String category,
        String group,
        String text,
        Where where,
        List<String> photoIds,
        boolean anonymous,
        Source source,
        Instant reportedAt,
        Instant receivedAt,
        @Nullable String key,
        boolean sample) {
    public Report {
        photoIds = List.copyOf(photoIds);
    }

    /** Without what the reporter wrote, showed and is tied to by their key. */
    public Report withoutWords() {
        return new Report(
                category, group, "", where, List.of(), anonymous, source, reportedAt, receivedAt, null, sample);
    }

    public Report withText(String other) {
        return new Report(
                category, group, other, where, photoIds, anonymous, source, reportedAt, receivedAt, key, sample);
    }
}
