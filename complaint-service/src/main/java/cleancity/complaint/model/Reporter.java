package cleancity.complaint.model;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
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
    private static final int MOST_WORDS = 4_000;
    private static final int MOST_PHOTOS = 12;

    public Reporter {
        photoIds = List.copyOf(photoIds);
    }

    /** The same person, taken over from a case that was merged. */
    public Reporter from(String otherCase) {
        return new Reporter(id, at, text, photoIds, null, otherCase);
    }

    /** With what they add later; the same words and photos sent again add nothing. */
    public Reporter adding(@Nullable String more, List<String> morePhotos) {
        var photos =
                Stream.concat(photoIds.stream(), morePhotos.stream()).distinct().toList();
        return new Reporter(id, at, joinedWords(more), photos, contact, mergedFrom);
    }

    public boolean saysTooMuch() {
        return photoIds.size() > MOST_PHOTOS || (text != null && text.length() > MOST_WORDS);
    }

    private @Nullable String joinedWords(@Nullable String more) {
        if (more == null || more.isBlank() || (text != null && text.contains(more.strip()))) {
            return text;
        }
        return text == null || text.isBlank() ? more.strip() : text + "\n" + more.strip();
    }

    public Reporter withoutContact() {
        return new Reporter(id, at, text, photoIds, null, mergedFrom);
    }

    public static Reporter first(String id, Instant at, @Nullable SealedContact contact) {
        return new Reporter(id, at, null, List.of(), contact, null);
    }
}
