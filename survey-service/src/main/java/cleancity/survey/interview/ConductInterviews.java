package cleancity.survey.interview;

import cleancity.kernel.model.Actor;
import cleancity.kernel.model.CommonRule;
import cleancity.kernel.model.Refusal;
import cleancity.survey.answer.TakeAnswer;
import cleancity.survey.form.AnswerCheck;
import cleancity.survey.form.Form;
import cleancity.survey.model.Assignment;
import cleancity.survey.model.Attempt;
import cleancity.survey.model.Disposition;
import cleancity.survey.model.SurveyRule;
import cleancity.survey.store.AssignmentStore;
import cleancity.survey.store.ContactStore;
import cleancity.survey.tally.Tallying;
import cleancity.survey.wave.WaveCatalog;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What an interviewer sends, at once or hours later from a queue on the device. Every item has a key of its own and may
 * be sent again: an interview gets the same receipt, an attempt is known. Each contact is interviewed once.
 */
public final class ConductInterviews {
    /** How these answers came. */
    public static final String CHANNEL = "interviewer";

    private final WaveCatalog catalog;
    private final AssignmentStore assignments;
    private final ContactStore contacts;
    private final TakeAnswer take;
    private final DeviceTime deviceTime;

    /**
     * An interview.
     *
     * @param contact number on the interviewer's list
     * @param startedAt by the device's clock
     */
    public record Interview(
            String contact, String language, JsonNode answers, int durationSeconds, Instant startedAt) {}

    /** @param at by the device's clock */
    public record Tried(String key, String contact, String outcome, Instant at) {}

    /** @param recorded attempts that were new, {@code known} those that had come before */
    public record Tally(int recorded, int known) {}

    public ConductInterviews(
            WaveCatalog catalog,
            AssignmentStore assignments,
            ContactStore contacts,
            TakeAnswer take,
            DeviceTime deviceTime) {
        this.catalog = catalog;
        this.assignments = assignments;
        this.contacts = contacts;
        this.take = take;
        this.deviceTime = deviceTime;
    }

    public List<Assignment> mine(Actor actor, @Nullable String after, int limit) {
        requireStaff(actor);
        return assignments.ofInterviewer(actor.id(), after, limit);
    }

    /** Interviews that were completed under an assignment. */
    public long done(Assignment assignment) {
        return contacts.completed(assignment.id());
    }

    /**
     * Takes the answers first and then notes what came of the contact: who dies in between finds both done when the
     * device sends it again.
     *
     * @throws Refusal.Conflict this contact was interviewed before
     */
    public TakeAnswer.Receipt interview(Actor actor, String id, Interview sent, String key) {
        var assignment = mine(actor, id);
        var listed = catalog.get(assignment.wave());
        var person = CHANNEL + '\n' + assignment.id() + '\n' + sent.contact();
        var receipt = take.take(
                listed,
                new TakeAnswer.Respondent(person, key),
                new TakeAnswer.Submission(
                        assignment.community(), sent.language(), sent.answers(), sent.durationSeconds(), CHANNEL),
                deviceTime.day(listed.wave(), sent.startedAt()));
        var week = deviceTime.week(listed.wave(), sent.startedAt());
        var _ = contacts.add(assignment, new Attempt(key, sent.contact(), outcome(listed.form(), sent), week));
        return receipt;
    }

    /** @throws Refusal.Conflict the wave is not open, or somebody was tried far too often */
    public Tally attempts(Actor actor, String id, List<Tried> tried) {
        var assignment = mine(actor, id);
        var wave = catalog.get(assignment.wave()).wave();
        take.requireOpen(wave);
        int recorded = 0;
        for (var each : tried) {
            var attempt = new Attempt(
                    each.key(), each.contact(), Disposition.of(each.outcome()), deviceTime.week(wave, each.at()));
            switch (contacts.add(assignment, attempt)) {
                case NEW -> recorded++;
                case KNOWN -> {}
                case TOO_MANY -> throw new Refusal.Conflict(SurveyRule.TOO_MANY_ATTEMPTS);
            }
        }
        return new Tally(recorded, tried.size() - recorded);
    }

    /** Whom the questionnaire screens out belongs to no population: no interview, and no non-response either. */
    private static Disposition outcome(Form form, Interview sent) {
        var choices =
                Tallying.choices(form, AnswerCheck.of(form, sent.answers()).cleaned());
        return Tallying.eligible(form, choices) ? Disposition.COMPLETE : Disposition.SCREENED_OUT;
    }

    private Assignment mine(Actor actor, String id) {
        requireStaff(actor);
        var assignment = assignments.find(id).orElseThrow(() -> new Refusal.NotFound(SurveyRule.NO_SUCH_ASSIGNMENT));
        if (!assignment.interviewer().equals(actor.id())) {
            throw new Refusal.Forbidden(SurveyRule.ASSIGNMENT_NOT_YOURS);
        }
        return assignment;
    }

    private static void requireStaff(Actor actor) {
        if (!actor.isStaff()) {
            throw new Refusal.Forbidden(CommonRule.NOT_ALLOWED);
        }
    }
}
