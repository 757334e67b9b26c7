package cleancity.complaint.model;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One person who reported or joined: a random id and nothing else, unless they left a contact.
 *
 * @param id opaque; what facts carry so that the person can be told
 * @param text what they added when they joined
 * @param mergedFrom id of the case they came with, when it was merged into this one
 */
public record Reporter(
        String id,
        Instant at,
        @Nullable String text,
        List<String> photoIds,
        @Nullable SealedContact contact,
        @Nullable String mergedFrom) {
    public Reporter {
        photoIds = List.copyOf(photoIds);
    }

    /** The same person, taken over from a case that was merged. */
    public Reporter from(String otherCase) {
        return new Reporter(id, at, text, photoIds, null, otherCase);
    }

    public Reporter withoutContact() {
        return new Reporter(id, at, text, photoIds, null, mergedFrom);
    }

    public static Reporter first(String id, Instant at, @Nullable SealedContact contact) {
        return new Reporter(id, at, null, List.of(), contact, null);
    }
}
