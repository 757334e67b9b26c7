package cleancity.complaint.model;

import cleancity.kernel.model.Actor;
import cleancity.kernel.time.Limit;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What each action changes besides the status. */
final class CaseEffects {
    private CaseEffects() {}

    static Progress progress(CaseFile file, Transition row, Act act, Actor actor, Instant now, TimeRules time) {
        var edit = file.progress().edit();
        edit.status = row.to() == null ? Objects.requireNonNullElse(edit.before, CaseStatus.RECEIVED) : row.to();
        edit.severity = act.severity() == null ? edit.severity : act.severity();
        switch (act.action()) {
            case FILE -> edit.filedAt = now;
            case DISPATCH -> {
                edit.unit = act.unit();
                edit.dispatchedAt = now;
                edit.handler = null;
            }
            case HAND_OVER -> {
                edit.unit = act.unit();
                edit.handler = null;
            }
            case START -> edit.handler = actor.id();
            case FINISH -> {
                edit.handler = actor.id();
                edit.finishedAt = now;
                edit.onTime = time.onTime(file, now);
            }
            case APPROVE_CLOSE -> edit.closedAt = now;
            case REWORK -> edit.reworks++;
            case REOPEN -> {
                edit.reopenings++;
                edit.closedAt = null;
                edit.onTime = null;
            }
            case APPROVE_EXTENSION -> edit.extensions++;
            case SUPERVISE -> edit.supervision++;
            case MERGE -> {
                edit.before = file.status();
                edit.mergedInto = act.target();
            }
            case UNMERGE -> {
                edit.before = null;
                edit.mergedInto = null;
            }
            case VERIFY, RETURN, VOID, WITHDRAW, REQUEST_EXTENSION, REFUSE_EXTENSION, PAUSE, RESUME -> {
                // the status and the entry say it all
            }
        }
        return edit.done();
    }

    /** What an action does to the clocks of the stage it happens in. */
    static Clocks clocks(CaseFile file, Act act, Instant now) {
        var clocks = file.clocks();
        var handling = clocks.handling();
        if (handling == null) {
            return clocks;
        }
        return switch (act.action()) {
            case REQUEST_EXTENSION -> clocks.withAsked(act.limit());
            case REFUSE_EXTENSION -> clocks.withAsked(null);
            case APPROVE_EXTENSION ->
                clocks.withHandling(handling.extend(now, granted(clocks.asked(), act.limit())))
                        .withAsked(null);
            case PAUSE -> clocks.withHandling(handling.pause(now));
            case RESUME -> clocks.withHandling(handling.resume(now));
            default -> clocks;
        };
    }

    /** The office may grant another amount than was asked for. */
    private static Limit granted(@Nullable Limit asked, @Nullable Limit given) {
        return Objects.requireNonNull(
                given == null ? asked : given, "the workflow lets nobody grant what nobody asked");
    }

    static @Nullable String unitNamed(CaseFile file, Act act) {
        return act.action() == CaseAction.DISPATCH || act.action() == CaseAction.HAND_OVER
                ? act.unit()
                : file.progress().unit();
    }
}
