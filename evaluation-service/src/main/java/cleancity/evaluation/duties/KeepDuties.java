package cleancity.evaluation.duties;

import cleancity.evaluation.facts.DutyTold;
import cleancity.evaluation.facts.EvaluationFacts;
import cleancity.evaluation.model.Duty;
import cleancity.evaluation.model.EvaluationRule;
import cleancity.evaluation.model.Owner;
import cleancity.evaluation.model.Refusals;
import cleancity.evaluation.store.DutyStore;
import cleancity.kernel.facts.Fact;
import cleancity.kernel.facts.OutboxEntry;
import cleancity.kernel.ids.Cursor;
import cleancity.kernel.ids.Ids;
import cleancity.kernel.model.Actor;
import cleancity.kernel.model.Role;
import cleancity.kernel.time.WorkingCalendar;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Gives duties out, hears what their units say, judges it, and supervises what is late. */
public final class KeepDuties {
    private final DutyStore store;
    private final Clock clock;
    private final Ids ids;

    public KeepDuties(DutyStore store, Clock clock, Ids ids) {
        this.store = store;
        this.clock = clock;
        this.ids = ids;
    }

    /** What the office asks for. */
    record Draft(String title, @Nullable String about, Owner owner, LocalDate dueOn) {}

    /** @param once made of the caller's key: asked again, the same duty comes back */
    Duty assign(Actor actor, String once, Draft draft) {
        if (draft.dueOn().isBefore(today())) {
            throw Refusals.invalid("/dueOn", EvaluationRule.DUE_IN_THE_PAST);
        }
        var first = Duty.Entry.said(Duty.Step.ASSIGNED, actor.id(), clock.instant(), null);
        var duty = Duty.assigned(once, draft.title(), draft.about(), draft.owner(), draft.dueOn(), first);
        return store.add(new DutyStore.Told(duty, told(EvaluationFacts.DUTY_ASSIGNED, duty, first, null)));
    }

    Duty report(Actor actor, String id, String words) {
        return own(actor, id, duty -> duty.reported(entry(actor, Duty.Step.REPORTED, words)));
    }

    Duty answer(Actor actor, String id, String words) {
        return own(actor, id, duty -> duty.answered(entry(actor, Duty.Step.ANSWERED, words)));
    }

    Duty judge(Actor actor, String id, boolean done, @Nullable String words) {
        var entry = entry(actor, done ? Duty.Step.ACCEPTED : Duty.Step.RETURNED, words);
        return store.change(id, duty -> {
            var next = duty.judged(entry);
            return new DutyStore.Told(next, told(EvaluationFacts.DUTY_JUDGED, next, entry, done));
        });
    }

    /** A supervision order (督办) names who is told and until when they must answer. */
    Duty supervise(Actor actor, String id, String told, LocalDate answerBy, String words) {
        if (answerBy.isBefore(today())) {
            throw Refusals.invalid("/answerBy", EvaluationRule.DUE_IN_THE_PAST);
        }
        var entry = new Duty.Entry(Duty.Step.SUPERVISED, actor.id(), clock.instant(), words, told, answerBy);
        return store.change(id, duty -> {
            var next = duty.supervised(entry);
            return new DutyStore.Told(next, told(EvaluationFacts.DUTY_SUPERVISED, next, entry, null));
        });
    }

    Duty find(Actor actor, String id) {
        return store.find(id).filter(duty -> sees(actor, duty)).orElseThrow(Refusals::notFound);
    }

    /** A unit's people see their own, the others all. */
    List<Duty> list(Actor actor, DutyStore.Wanted wanted, @Nullable Cursor after, int limit) {
        var seen = seesAll(actor)
                ? wanted
                : new DutyStore.Wanted(unit(actor), wanted.state(), wanted.dueBefore(), wanted.notDone());
        return store.list(seen, after, limit);
    }

    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), WorkingCalendar.ZONE);
    }

    private Duty own(Actor actor, String id, UnaryOperator<Duty> change) {
        return store.change(id, duty -> {
            if (!sees(actor, duty)) {
                throw Refusals.notFound();
            }
            return new DutyStore.Told(change.apply(duty), List.of());
        });
    }

    private static boolean sees(Actor actor, Duty duty) {
        return seesAll(actor) || duty.owner().unit().equals(unit(actor));
    }

    private static boolean seesAll(Actor actor) {
        return actor.hasAny(Role.OFFICE, Role.ADMINISTRATOR, Role.ANALYST, Role.INSPECTOR);
    }

    private static String unit(Actor actor) {
        var unit = actor.unit();
        return unit == null ? "" : unit;
    }

    private Duty.Entry entry(Actor actor, Duty.Step step, @Nullable String words) {
        return Duty.Entry.said(step, actor.id(), clock.instant(), words);
    }

    private List<OutboxEntry> told(String type, Duty duty, Duty.Entry entry, @Nullable Boolean done) {
        var told = new DutyTold(
                duty.id(),
                duty.title(),
                duty.owner().unit(),
                duty.dueOn(),
                duty.level(),
                entry.told(),
                entry.answerBy(),
                done,
                entry.words());
        return OutboxEntry.of(EvaluationFacts.TOPIC, new Fact(ids.next(), type, duty.id(), entry.at(), told));
    }
}
