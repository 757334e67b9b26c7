package cleancity.complaint.model;

import cleancity.kernel.model.Actor;
import cleancity.kernel.model.CommonRule;
import cleancity.kernel.model.Refusal;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * Decides a step: looks it up in the workflow, asks who, asks for evidence, and gives the next version of the case.
 * Pure: the store decides between two decisions made at once.
 */
public final class Casework {
    private final CloseOutRule closeOut;
    private final TimeRules time;

    public Casework(CloseOutRule closeOut, TimeRules time) {
        this.closeOut = closeOut;
        this.time = time;
    }

    /** @throws Refusal naming the status, the missing evidence or the wrong person */
    public CaseFile decide(CaseFile file, Act act, Actor actor, Catalog catalog, Instant now) {
        var row = Workflow.find(file.status(), act.action()).orElseThrow(() -> illegal(file, act.action()));
        var party = party(row, actor, file);
        requireAnother(row, actor, file);
        EvidenceCheck.check(row, act, catalog);
        EvidenceCheck.requireBelow(file, act, catalog);
        requireItsTurn(file, act, now);
        var off = act.action() == CaseAction.FINISH ? EvidenceCheck.offPlace(file, act, closeOut.metres()) : null;
        var progress = CaseEffects.progress(file, row, act, actor, now, time);
        var moved = time.moved(CaseEffects.clocks(file, act, now), file, progress, act, catalog, now);
        var entry = new TimelineEntry(
                now,
                act.action().wire(),
                party.wire(),
                actor.id(),
                actor.name(),
                file.status(),
                progress.status(),
                act.note(),
                CaseEffects.unitNamed(file, act),
                act.photoIds(),
                off);
        return file.next(progress, moved, entry);
    }

    /** What an actor may do to a case now, apart from the evidence it would take. */
    public List<CaseAction> allowed(CaseFile file, Actor actor, Instant now) {
        return Workflow.from(file.status()).stream()
                .filter(row -> row.who().stream().anyMatch(party -> party.includes(actor, file)))
                .filter(row ->
                        !row.byAnother() || !actor.id().equals(file.progress().handler()))
                .map(Transition::action)
                .filter(action -> isItsTurn(file, action, now))
                .toList();
    }

    private static Party party(Transition row, Actor actor, CaseFile file) {
        return row.who().stream()
                .sorted(Comparator.naturalOrder())
                .filter(party -> party.includes(actor, file))
                .findFirst()
                .orElseThrow(() -> new Refusal.Forbidden(CommonRule.NOT_ALLOWED));
    }

    private static void requireAnother(Transition row, Actor actor, CaseFile file) {
        if (row.byAnother() && actor.id().equals(file.progress().handler())) {
            throw new Refusal.Forbidden(ComplaintRule.SAME_PERSON);
        }
    }

    private void requireItsTurn(CaseFile file, Act act, Instant now) {
        if (isItsTurn(file, act.action(), now)) {
            return;
        }
        throw switch (act.action()) {
            case APPROVE_EXTENSION, REFUSE_EXTENSION -> refused(file, act, ComplaintRule.NOTHING_ASKED);
            case REOPEN -> refused(file, act, ComplaintRule.REOPEN_TOO_LATE);
            case PAUSE, RESUME -> refused(file, act, ComplaintRule.CLOCK_STANDS);
            default -> illegal(file, act.action());
        };
    }

    /** Conditions on the case that the table cannot say. */
    private boolean isItsTurn(CaseFile file, CaseAction action, Instant now) {
        var clock = file.clocks().handling();
        return switch (action) {
            case APPROVE_EXTENSION, REFUSE_EXTENSION -> file.clocks().asked() != null;
            case PAUSE -> clock != null && !clock.paused();
            case RESUME -> clock != null && clock.paused();
            case UNMERGE -> file.progress().mergedInto() != null;
            case REOPEN -> {
                var closed = file.progress().closedAt();
                yield closed != null && now.isBefore(closed.plus(closeOut.reopenWithin()));
            }
            default -> true;
        };
    }

    private static Refusal illegal(CaseFile file, CaseAction action) {
        return new Refusal.IllegalTransition(
                ComplaintRule.ILLEGAL_TRANSITION,
                Map.of("status", file.status().wire(), "action", action.wire(), "version", file.version()));
    }

    private static Refusal refused(CaseFile file, Act act, ComplaintRule rule) {
        return new Refusal.IllegalTransition(
                rule,
                Map.of("status", file.status().wire(), "action", act.action().wire()));
    }
}
