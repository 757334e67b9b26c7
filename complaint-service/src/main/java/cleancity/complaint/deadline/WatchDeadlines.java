package cleancity.complaint.deadline;

import cleancity.complaint.desk.ActOnCase;
import cleancity.complaint.facts.CaseFacts;
import cleancity.complaint.model.Act;
import cleancity.complaint.model.CaseAction;
import cleancity.complaint.model.CaseFile;
import cleancity.complaint.model.TimeRules;
import cleancity.complaint.store.CaseQueries;
import cleancity.complaint.store.CaseStore;
import cleancity.kernel.model.Actor;
import cleancity.kernel.model.Refusal;
import cleancity.kernel.time.Limit;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/**
 * Tells once what time has done: at risk when four fifths are gone, overdue at the deadline, and again at each level of
 * escalation; from the second level on the case is put under supervision (督办). A new deadline begins anew.
 */
public final class WatchDeadlines {
    /** Working time overdue at which the second and the third level begin. */
    private static final List<Limit> STEPS = List.of(Limit.days(1), Limit.days(3));

    private static final Actor SYSTEM = Actor.system("deadline-watch");

    private final CaseQueries queries;
    private final CaseStore cases;
    private final TimeRules time;
    private final CaseFacts facts;
    private final ActOnCase act;
    private final Clock clock;

    public WatchDeadlines(
            CaseQueries queries, CaseStore cases, TimeRules time, CaseFacts facts, ActOnCase act, Clock clock) {
        this.queries = queries;
        this.cases = cases;
        this.time = time;
        this.facts = facts;
        this.act = act;
        this.clock = clock;
    }

    public void round() {
        var now = clock.instant();
        queries.eachPressing(now, file -> look(file, now));
    }

    private void look(CaseFile file, Instant now) {
        int level = time.level(file, STEPS, now);
        var due = time.due(file);
        if (level < 0 || due.isEmpty()) {
            return;
        }
        var current = level > 1 && file.progress().supervision() < level - 1 ? supervised(file, level) : file;
        cases.told(current, level, due.get(), facts.told(current, level, due.get(), now));
    }

    private CaseFile supervised(CaseFile file, int level) {
        try {
            var note = "超时未办结，自动督办（第 " + (level - 1) + " 级）";
            return act.act(file.id(), Act.of(CaseAction.SUPERVISE).withNote(note), file.version(), SYSTEM);
        } catch (Refusal refusal) {
            return file; // somebody acted meanwhile: the next round sees what is there then
        }
    }
}
