package cleancity.complaint.desk;

import cleancity.complaint.facts.CaseFacts;
import cleancity.complaint.model.Act;
import cleancity.complaint.model.CaseAction;
import cleancity.complaint.model.CaseFile;
import cleancity.complaint.model.CaseStatus;
import cleancity.complaint.model.ComplaintRule;
import cleancity.complaint.model.Reporter;
import cleancity.complaint.store.CaseStore;
import cleancity.complaint.store.Retry;
import cleancity.kernel.facts.Fact;
import cleancity.kernel.model.Actor;
import cleancity.kernel.model.Refusal;
import cleancity.kernel.model.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Makes one case of two that speak of the same problem, and takes it apart again. The reporters go along, each marked
 * with the case they came from. The other case is changed first: when the second step does not happen, the same request
 * sent again completes it, because a reporter is never taken over twice.
 */
public final class MergeCase {
    private final CaseStore cases;
    private final ActOnCase act;
    private final CaseFacts facts;

    public MergeCase(CaseStore cases, ActOnCase act, CaseFacts facts) {
        this.cases = cases;
        this.act = act;
        this.facts = facts;
    }

    public CaseFile merge(String id, String into, String note, Actor actor) {
        actor.requireAny(Role.OFFICE, Role.ADMINISTRATOR);
        var source = find(id);
        if (id.equals(into) || !find(into).status().isOpen()) {
            throw new Refusal.Conflict(ComplaintRule.CASE_NOT_OPEN);
        }
        if (source.status() == CaseStatus.VOIDED
                && into.equals(source.progress().mergedInto())) {
            return source;
        }
        take(into, source);
        return act.act(id, Act.of(CaseAction.MERGE).withTarget(into).withNote(note), -1, actor);
    }

    public CaseFile unmerge(String id, String note, Actor actor) {
        actor.requireAny(Role.OFFICE, Role.ADMINISTRATOR);
        var into = find(id).progress().mergedInto();
        if (into != null) {
            giveBack(into, id);
        }
        return act.act(id, Act.of(CaseAction.UNMERGE).withNote(note), -1, actor);
    }

    private void take(String into, CaseFile source) {
        Retry.untilSaved(() -> {
            var target = find(into);
            var coming = source.reporters().stream()
                    .filter(reporter -> !target.isReportedBy(reporter.id()))
                    .map(reporter -> reporter.from(source.id()))
                    .toList();
            if (coming.isEmpty()) {
                return target;
            }
            var all = new ArrayList<Reporter>(target.reporters());
            all.addAll(coming);
            var next = target.withReporters(all);
            List<Fact> joined =
                    coming.stream().map(one -> facts.joined(next, one)).toList();
            return cases.save(next, joined) ? next : null;
        });
    }

    private void giveBack(String into, String source) {
        Retry.untilSaved(() -> {
            var target = find(into);
            var staying = target.reporters().stream()
                    .filter(reporter -> !Objects.equals(reporter.mergedFrom(), source))
                    .toList();
            if (staying.size() == target.reporters().size()) {
                return target;
            }
            var next = target.withReporters(staying);
            return cases.save(next, List.of()) ? next : null;
        });
    }

    private CaseFile find(String id) {
        return cases.find(id).orElseThrow(() -> new Refusal.NotFound(ComplaintRule.UNKNOWN_CASE));
    }
}
