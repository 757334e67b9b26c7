package cleancity.complaint.model;

import cleancity.kernel.time.DeadlineClock;
import cleancity.kernel.time.Limit;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The time of a case.
 *
 * @param stage clock of the present stage when it is not the unit's; null when nothing runs
 * @param handling the unit's clock; it stands while somebody checks the work and goes on after a rework
 * @param calendar the working time that is counted
 * @param asked an extension that waits for an answer
 * @param expectedAt what the public was told
 */
public record Clocks(
        @Nullable DeadlineClock stage,
        @Nullable DeadlineClock handling,
        CalendarKind calendar,
        @Nullable Limit asked,
        Instant expectedAt) {

    Clocks withHandling(@Nullable DeadlineClock other) {
        return new Clocks(stage, other, calendar, asked, expectedAt);
    }

    Clocks withAsked(@Nullable Limit other) {
        return new Clocks(stage, handling, calendar, other, expectedAt);
    }

    /** The clock that runs now, if any. */
    public @Nullable DeadlineClock running(CaseStatus status) {
        return switch (status) {
            case DISPATCHED, HANDLING -> handling;
            case CLOSED, VOIDED -> null;
            default -> stage;
        };
    }
}
