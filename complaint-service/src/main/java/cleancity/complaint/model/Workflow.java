package cleancity.complaint.model;

import static cleancity.complaint.model.CaseAction.*;
import static cleancity.complaint.model.CaseStatus.*;
import static cleancity.complaint.model.Evidence.*;
import static cleancity.complaint.model.Party.*;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The workflow of a case as one table: status × action → next status, who may, and what evidence. Every pair that is
 * not in it is refused.
 */
public final class Workflow {
    private static final Set<Party> OFFICE_ONLY = Set.of(OFFICE);
    private static final Set<Party> ON_SITE = Set.of(INSPECTOR, OFFICE);
    private static final Set<Party> UNIT_SIDE = Set.of(HANDLER, OFFICE);
    private static final Set<Party> MANAGERS = Set.of(OFFICE, SYSTEM);
    private static final Set<Party> REPORTERS = Set.of(REPORTER);

    private static final Map<CaseStatus, Map<CaseAction, Transition>> TABLE = new EnumMap<>(CaseStatus.class);

    static {
        // The straight way.
        row(RECEIVED, VERIFY, VERIFIED, ON_SITE);
        row(VERIFIED, FILE, FILED, OFFICE_ONLY);
        row(FILED, DISPATCH, DISPATCHED, OFFICE_ONLY, UNIT);
        row(DISPATCHED, HAND_OVER, DISPATCHED, UNIT_SIDE, UNIT, NOTE);
        row(DISPATCHED, START, HANDLING, UNIT_SIDE);
        row(HANDLING, FINISH, HANDLED, UNIT_SIDE, AFTER_PHOTO);
        another(HANDLED, APPROVE_CLOSE, CLOSED, ON_SITE);
        // Back and away.
        another(HANDLED, REWORK, HANDLING, ON_SITE, NOTE);
        each(List.of(DISPATCHED, HANDLING), RETURN, FILED, UNIT_SIDE, NOTE);
        each(List.of(RECEIVED, VERIFIED, FILED), VOID, VOIDED, OFFICE_ONLY, NOTE);
        each(List.of(RECEIVED, VERIFIED), WITHDRAW, VOIDED, REPORTERS);
        row(CLOSED, REOPEN, FILED, REPORTERS, NOTE);
        // Time.
        for (var status : List.of(DISPATCHED, HANDLING)) {
            row(status, REQUEST_EXTENSION, status, UNIT_SIDE, NOTE, LIMIT);
            row(status, APPROVE_EXTENSION, status, OFFICE_ONLY);
            row(status, REFUSE_EXTENSION, status, OFFICE_ONLY, NOTE);
            row(status, PAUSE, status, OFFICE_ONLY, NOTE);
            row(status, RESUME, status, OFFICE_ONLY);
        }
        for (var status : List.of(RECEIVED, VERIFIED, FILED, DISPATCHED, HANDLING, HANDLED)) {
            row(status, SUPERVISE, status, MANAGERS, NOTE);
        }
        // One problem, one case.
        each(List.of(RECEIVED, VERIFIED, FILED, DISPATCHED, HANDLING), MERGE, VOIDED, OFFICE_ONLY, TARGET);
        row(VOIDED, UNMERGE, null, OFFICE_ONLY);
    }

    private Workflow() {}

    public static Optional<Transition> find(CaseStatus status, CaseAction action) {
        return Optional.ofNullable(TABLE.getOrDefault(status, Map.of()).get(action));
    }

    /** The rows that start at a status, in the order of the actions. */
    public static List<Transition> from(CaseStatus status) {
        return new ArrayList<>(TABLE.getOrDefault(status, Map.of()).values());
    }

    private static void each(
            List<CaseStatus> from, CaseAction action, CaseStatus to, Set<Party> who, Evidence... evidence) {
        from.forEach(status -> row(status, action, to, who, evidence));
    }

    private static void row(
            CaseStatus from, CaseAction action, @Nullable CaseStatus to, Set<Party> who, Evidence... evidence) {
        put(new Transition(from, action, to, who, Set.of(evidence), false));
    }

    private static void another(
            CaseStatus from, CaseAction action, CaseStatus to, Set<Party> who, Evidence... evidence) {
        put(new Transition(from, action, to, who, Set.of(evidence), true));
    }

    private static void put(Transition transition) {
        TABLE.computeIfAbsent(transition.from(), _ -> new EnumMap<>(CaseAction.class))
                .put(transition.action(), transition);
    }
}
