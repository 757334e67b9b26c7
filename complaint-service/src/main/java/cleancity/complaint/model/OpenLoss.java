package cleancity.complaint.model;

import cleancity.complaint.model.Inspection.Finding;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A lost point that is not had back yet, and the case that works on it. */
public record OpenLoss(
        Finding finding, @Nullable CaseFile file, @Nullable Instant due) {
    /** How many steps the case is from being closed; one that does not exist yet is furthest. */
    int steps() {
        return file == null
                ? CaseStatus.CLOSED.ordinal() + 1
                : Math.max(0, CaseStatus.CLOSED.ordinal() - file.status().ordinal());
    }

    boolean isProven() {
        return file != null
                && file.timeline().stream()
                        .anyMatch(entry -> entry.to() == CaseStatus.HANDLED
                                && !entry.photoIds().isEmpty());
    }
}
