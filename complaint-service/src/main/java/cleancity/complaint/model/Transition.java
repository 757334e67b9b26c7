package cleancity.complaint.model;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One row of the workflow.
 *
 * @param to where it leads; null when the case stands where it stood before a merge
 * @param who may take the step
 * @param evidence what the step must bring
 * @param byAnother whether it must be somebody other than the person who handled the case
 */
public record Transition(
        CaseStatus from,
        CaseAction action,
        @Nullable CaseStatus to,
        Set<Party> who,
        Set<Evidence> evidence,
        boolean byAnother) {
    public Transition {
        who = Set.copyOf(who);
        evidence = Set.copyOf(evidence);
    }
}
