package cleancity.evaluation.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A duty (责任清单): what somebody must have done by a day.
 *
 * @param about what it comes from, e.g. {@code indicator/street-lamps} or {@code filing/work-plan}; null for a free one
 * @param history everything that was said, the latest last
 */
public record Duty(
        String id,
        String title,
        @Nullable String about,
        Owner owner,
        LocalDate dueOn,
        State state,
        List<Entry> history) {
    /** Where it stands. */
    public enum State {
        OPEN,
        REPORTED,
        DONE
    }

    /** What can happen to a duty. */
    public enum Step {
        ASSIGNED,
        REPORTED,
        ACCEPTED,
        RETURNED,
        SUPERVISED,
        ANSWERED
    }

    /**
     * One thing that happened.
     *
     * @param answerBy until when a supervision order (督办) wants an answer
     */
    public record Entry(
            Step step,
            String by,
            Instant at,
            @Nullable String words,
            @Nullable String told,
            @Nullable LocalDate answerBy) {
        public static Entry said(Step step, String by, Instant at, @Nullable String words) {
            return new Entry(step, by, at, words, null, null);
        }
    }

    public Duty {
        history = List.copyOf(history);
    }

    public static Duty assigned(
            String id, String title, @Nullable String about, Owner owner, LocalDate dueOn, Entry first) {
        return new Duty(id, title, about, owner, dueOn, State.OPEN, List.of(first));
    }

    /** Its unit says that it is done. */
    public Duty reported(Entry entry) {
        notDone();
        return next(State.REPORTED, entry);
    }

    /** The office has looked: done, or back to work. */
    public Duty judged(Entry entry) {
        if (state != State.REPORTED) {
            throw Refusals.conflict(EvaluationRule.NOT_REPORTED);
        }
        return next(entry.step() == Step.ACCEPTED ? State.DONE : State.OPEN, entry);
    }

    /** A supervision order: it names who was told and until when an answer is due. */
    public Duty supervised(Entry entry) {
        notDone();
        return next(state, entry);
    }

    public Duty answered(Entry entry) {
        if (unanswered().isEmpty()) {
            throw Refusals.conflict(EvaluationRule.NOT_SUPERVISED);
        }
        return next(state, entry);
    }

    /** How often it was supervised. */
    public int level() {
        return (int) history.stream()
                .filter(entry -> entry.step() == Step.SUPERVISED)
                .count();
    }

    /** The supervision orders since the last answer. */
    public List<Entry> unanswered() {
        return history.stream()
                .skip(history.stream().map(Entry::step).toList().lastIndexOf(Step.ANSWERED) + 1L)
                .filter(entry -> entry.step() == Step.SUPERVISED)
                .toList();
    }

    public boolean isOverdue(LocalDate today) {
        return state != State.DONE && today.isAfter(dueOn);
    }

    private void notDone() {
        if (state == State.DONE) {
            throw Refusals.conflict(EvaluationRule.DUTY_DONE);
        }
    }

    private Duty next(State to, Entry entry) {
        return new Duty(
                id,
                title,
                about,
                owner,
                dueOn,
                to,
                Stream.concat(history.stream(), Stream.of(entry)).toList());
    }
}
