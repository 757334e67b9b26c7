package cleancity.complaint.model;

import cleancity.complaint.model.Inspection.Finding;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A lost point that is not had back yet, and the case that works on it. */
public record OpenLoss(
        Finding finding, @Nullable CaseFile file, @Nullable Instant due) {
    private static final List<CaseStatus> WAY = List.of(CaseStatus.values());

    /** How many steps the case is from being closed; one that does not exist yet is furthest. */
    int steps() {
        int end = WAY.indexOf(CaseStatus.CLOSED);
        return file == null ? end + 1 : Math.max(0, end - WAY.indexOf(file.status()));
    }

    boolean isProven() {
        return file != null
                && file.timeline().stream()
                        .anyMatch(entry -> entry.to() == CaseStatus.HANDLED
                                && !entry.photoIds().isEmpty());
    }
}
