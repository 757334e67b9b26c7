package cleancity.gateway.model;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Everybody's inboxes. */
public interface Notices {
    /** No more than so many unread ones are counted. */
    int MOST_COUNTED = 100;

    /** Keeps those that are not there yet; again is harmless. */
    void add(List<Notice> notices);

    /** One person's, newest first, those before the given place. */
    List<Notice> of(String person, @Nullable Place before, int limit);

    int unread(String person);

    /** Nothing happens if it is another person's or read already. */
    void markRead(String person, String id);

    /** Where a page of an inbox ended. */
    record Place(Instant at, String id) {}
}
