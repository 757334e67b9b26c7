package cleancity.complaint.model;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One step of a case as it happened.
 *
 * @param action wire word of the action, or {@code report} and {@code join}
 * @param role in which part the actor acted
 * @param actor id of the person, for staff only to see
 * @param actorName display name, staff only
 * @param unit the unit it went to or came from
 * @param offPlace metres between the place and where the after-photo was taken, when a reason had to stand in for it;
 *     -1 when no position was given
 */
public record TimelineEntry(
        Instant at,
        String action,
        String role,
        String actor,
        @Nullable String actorName,
        @Nullable CaseStatus from,
        @Nullable CaseStatus to,
        @Nullable String note,
        @Nullable String unit,
        List<String> photoIds,
        @Nullable Integer offPlace) {
    public TimelineEntry {
        photoIds = List.copyOf(photoIds);
    }

    public boolean isByReporter() {
        return role.equals("reporter");
    }

    /** The step stays; whoever took it and what they wrote does not. */
    public TimelineEntry withoutPerson(String instead) {
        return new TimelineEntry(at, action, role, instead, null, from, to, null, unit, List.of(), offPlace);
    }
}
