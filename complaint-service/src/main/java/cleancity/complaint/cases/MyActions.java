package cleancity.complaint.cases;

import cleancity.complaint.model.CaseAction;
import cleancity.complaint.model.CaseFile;
import cleancity.complaint.model.Casework;
import cleancity.kernel.model.Actor;
import java.time.Instant;
import java.util.List;

/** What a resident may do with a case now: its reporter take its steps, others join and leave. Staff have the desk. */
public final class MyActions {
    /** To take back one's join: not a step of the case, which goes on. */
    public static final String LEAVE = "withdraw-join";

    private static final String JOIN = "join";

    private final Casework casework;

    public MyActions(Casework casework) {
        this.casework = casework;
    }

    List<String> of(CaseFile file, Actor actor, Instant now) {
        if (actor.kind() != Actor.Kind.RESIDENT) {
            return List.of();
        }
        if (file.isWrittenBy(actor.id())) {
            return casework.allowed(file, actor, now).stream()
                    .map(CaseAction::wire)
                    .toList();
        }
        if (!file.status().isOpen()) {
            return List.of();
        }
        return file.isJoinedBy(actor.id()) ? List.of(JOIN, LEAVE) : List.of(JOIN);
    }
}
