package cleancity.complaint.model;

import org.jspecify.annotations.Nullable;

/**
 * A step somebody wants to take with an entry of the red and black list.
 *
 * @param replyDays working days the unit has to answer a notice
 */
public record ListingWish(ListingAction action, @Nullable String note, int replyDays) {}
