package cleancity.survey.interview;

import cleancity.kernel.ids.Ids;
import cleancity.kernel.model.Actor;
import cleancity.kernel.model.Refusal;
import cleancity.kernel.model.Role;
import cleancity.survey.answer.AskedCommunities;
import cleancity.survey.model.Assignment;
import cleancity.survey.model.SurveyRule;
import cleancity.survey.model.WaveDesign;
import cleancity.survey.model.WaveStatus;
import cleancity.survey.store.AssignmentStore;
import cleancity.survey.store.ContactStore;
import cleancity.survey.wave.WaveCatalog;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Says who interviews where. */
public final class AssignInterviewers {
    private final WaveCatalog catalog;
    private final AssignmentStore store;
    private final ContactStore contacts;
    private final AskedCommunities communities;
    private final Ids ids;
    private final Clock clock;

    /** @param interviewer id of a member of staff */
    public record Wanted(String community, String interviewer, int wanted) {}

    public AssignInterviewers(
            WaveCatalog catalog,
            AssignmentStore store,
            ContactStore contacts,
            AskedCommunities communities,
            Ids ids,
            Clock clock) {
        this.catalog = catalog;
        this.store = store;
        this.contacts = contacts;
        this.communities = communities;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * All or, when one community is not asked in, none. Harmless to repeat: who is assigned already keeps the assignment
     * and gets the new number.
     */
    public List<Assignment> assign(Actor actor, String waveId, List<Wanted> wanted) {
        actor.requireAny(Role.OFFICE, Role.ADMINISTRATOR);
        var wave = catalog.get(waveId).wave();
        if (wave.status() == WaveStatus.CLOSED || wave.design() instanceof WaveDesign.FollowUp) {
            throw new Refusal.IllegalTransition(
                    SurveyRule.WAVE_MOVE_NOT_ALLOWED,
                    Map.of("status", wave.status().slug()));
        }
        wanted.forEach(each -> communities.require(wave, each.community()));
        var at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return wanted.stream()
                .map(each -> store.put(
                        new Assignment(ids.next(), waveId, each.community(), each.interviewer(), each.wanted(), at)))
                .toList();
    }

    /** @throws Refusal.Conflict somebody was approached under it already */
    public void remove(Actor actor, String waveId, String id) {
        actor.requireAny(Role.OFFICE, Role.ADMINISTRATOR);
        var assignment = store.find(id)
                .filter(each -> each.wave().equals(waveId))
                .orElseThrow(() -> new Refusal.NotFound(SurveyRule.NO_SUCH_ASSIGNMENT));
        if (contacts.any(assignment.id())) {
            throw new Refusal.Conflict(SurveyRule.ASSIGNMENT_IN_USE);
        }
        store.delete(id);
    }

    /** Newest first. */
    public List<Assignment> page(Actor actor, String waveId, @Nullable String after, int limit) {
        actor.requireAny(Role.OFFICE, Role.ADMINISTRATOR, Role.ANALYST);
        return store.ofWave(catalog.get(waveId).wave().id(), after, limit);
    }
}
