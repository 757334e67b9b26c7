package cleancity.complaint.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far a case has come.
 *
 * @param unit the unit it was last dispatched to
 * @param handler the person who last started or finished the work
 * @param supervision level of 督办, 0 for none
 * @param mergedInto the case that this one was merged into
 * @param before the status before the merge
 * @param onTime whether the unit kept its limit, once it has finished
 */
public record Progress(
        CaseStatus status,
        Severity severity,
        @Nullable String unit,
        @Nullable String handler,
        int supervision,
        int reworks,
        int extensions,
        int reopenings,
        @Nullable String mergedInto,
        @Nullable CaseStatus before,
        @Nullable Instant filedAt,
        @Nullable Instant dispatchedAt,
        @Nullable Instant finishedAt,
        @Nullable Instant closedAt,
        @Nullable Boolean onTime) {
    public static Progress received(Severity severity) {
        return new Progress(
                CaseStatus.RECEIVED, severity, null, null, 0, 0, 0, 0, null, null, null, null, null, null, null);
    }

    ProgressEdit edit() {
        return new ProgressEdit(this);
    }
}
