package cleancity.complaint.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the figures look at in a case. It can be read from the store without the rest of the case, and rebuilt from the
 * facts in the book.
 *
 * @param area code of the smallest area that is known
 * @param merged whether it counts with another case
 * @param due when the running clock runs out
 * @param onTime whether the unit kept its limit, once it has finished
 */
public record CaseOutline(
        String area,
        String category,
        String group,
        @Nullable String unit,
        CaseStatus status,
        boolean merged,
        boolean filed,
        Instant reportedAt,
        @Nullable Instant due,
        @Nullable Boolean onTime,
        int extensions,
        int reworks,
        int supervision,
        @Nullable Instant dispatchedAt,
        @Nullable Instant finishedAt) {

    /** Whether it can be said by now that it should be closed: filed, and closed or late. */
    public boolean isToClose(Instant now) {
        return filed && (status == CaseStatus.CLOSED || (status.isOpen() && isLate(now)));
    }

    public boolean isLate(Instant now) {
        return (due != null && !now.isBefore(due)) || Boolean.FALSE.equals(onTime);
    }

    public boolean isClosedOnTime() {
        return status == CaseStatus.CLOSED && Boolean.TRUE.equals(onTime);
    }

    /** Whether the work that was last given to a unit is done. */
    public boolean isFinished() {
        return dispatchedAt != null && finishedAt != null && finishedAt.isAfter(dispatchedAt);
    }
}
