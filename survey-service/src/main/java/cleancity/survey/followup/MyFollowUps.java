package cleancity.survey.followup;

import cleancity.kernel.model.Actor;
import cleancity.survey.model.FollowUp;
import cleancity.survey.store.FollowUpStore;
import cleancity.survey.store.FollowUpStore.Invitation;
import cleancity.survey.store.ParticipationStore;
import cleancity.survey.wave.Participations;
import cleancity.survey.wave.WaveCatalog;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a resident is asked about and has not answered yet. */
public final class MyFollowUps {
    private final FollowUpStore store;
    private final WaveCatalog catalog;
    private final ParticipationStore participations;
    private final Invitees invitees;
    private final Clock clock;

    /** @param last the invitation the page ended with, null on the last page */
    public record Page(List<FollowUp> items, @Nullable Invitation last) {}

    public MyFollowUps(
            FollowUpStore store,
            WaveCatalog catalog,
            ParticipationStore participations,
            Invitees invitees,
            Clock clock) {
        this.store = store;
        this.catalog = catalog;
        this.participations = participations;
        this.invitees = invitees;
        this.clock = clock;
    }

    /** Newest first. A page may hold fewer than the limit although another follows: what is answered is left out. */
    public Page page(Actor actor, @Nullable Invitation after, int limit) {
        var person = actor.requireResident().id();
        var now = clock.instant();
        var invitations = store.invitations(invitees.of(person), after, now, limit);
        var things = invitations.stream().map(Invitation::thing).toList();
        var waiting = things.isEmpty() ? List.<FollowUp>of() : unanswered(person, store.about(things, now));
        return new Page(waiting, invitations.size() < limit ? null : invitations.getLast());
    }

    /** How a person counts in a follow-up wave: once for each thing. */
    static String respondent(String resident, String thing) {
        return resident + '\n' + thing;
    }

    private List<FollowUp> unanswered(String person, List<FollowUp> asked) {
        Map<String, FollowUp> byParticipation = new LinkedHashMap<>();
        for (var each : asked) {
            var wave = catalog.get(each.wave()).wave();
            if (wave.takesAnswersAt(clock.instant())) {
                byParticipation.put(Participations.id(wave, respondent(person, each.thing())), each);
            }
        }
        var answered = participations.known(byParticipation.keySet());
        byParticipation.keySet().removeAll(answered);
        return List.copyOf(byParticipation.values());
    }
}
