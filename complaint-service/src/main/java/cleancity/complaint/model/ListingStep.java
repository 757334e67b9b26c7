package cleancity.complaint.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One step of an entry of the red and black list as it happened.
 *
 * @param actor id of the person, for staff only to see
 */
public record ListingStep(
        Instant at,
        String action,
        String role,
        String actor,
        @Nullable String actorName,
        @Nullable ListingStatus from,
        ListingStatus to,
        @Nullable String note) {}
