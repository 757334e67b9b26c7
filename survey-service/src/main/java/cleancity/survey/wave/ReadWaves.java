package cleancity.survey.wave;

import cleancity.kernel.model.Actor;
import cleancity.kernel.model.Role;
import cleancity.survey.model.Wave;
import cleancity.survey.store.ParticipationStore;
import cleancity.survey.store.WaveStore;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Shows waves to people and staff. */
public final class ReadWaves {
    private final WaveStore waves;
    private final ParticipationStore participations;
    private final Clock clock;

    /** @param answered whether the caller has answered; null when nobody is signed in */
    public record Seen(Wave wave, @Nullable Boolean answered) {}

    public ReadWaves(WaveStore waves, ParticipationStore participations, Clock clock) {
        this.waves = waves;
        this.participations = participations;
        this.clock = clock;
    }

    /** Those that anybody may answer; the communities of a sample are asked by link, sheet and interviewer. */
    public List<Seen> open(Optional<Actor> caller) {
        var open = waves.open(clock.instant()).stream()
                .filter(wave -> wave.design().communities().isEmpty())
                .toList();
        var answered = caller.map(actor -> answered(actor, open)).orElse(Map.of());
        return open.stream()
                .map(wave -> new Seen(wave, answered.get(wave.id())))
                .toList();
    }

    /** Whether this person has answered; nobody can tell once the wave is closed. */
    public @Nullable Boolean answered(Optional<Actor> caller, Wave wave) {
        return caller.filter(_ -> wave.key() != null)
                .map(actor -> answered(actor, List.of(wave)).get(wave.id()))
                .orElse(null);
    }

    /**
     * Newest first.
     *
     * @param followUps whether only follow-ups are wanted, or only the others
     * @param after id of the last wave of the page before
     */
    public List<Wave> page(Actor actor, boolean followUps, @Nullable String after, int limit) {
        actor.requireAny(Role.ADMINISTRATOR, Role.OFFICE, Role.HANDLER, Role.INSPECTOR, Role.ANALYST);
        return waves.page(followUps, after == null ? null : waves.find(after).orElse(null), limit);
    }

    private Map<String, Boolean> answered(Actor actor, List<Wave> open) {
        var ids = new HashMap<String, String>();
        open.forEach(wave -> ids.put(wave.id(), Participations.id(wave, actor.id())));
        var known = participations.known(ids.values());
        var answered = new HashMap<String, Boolean>();
        ids.forEach((wave, id) -> answered.put(wave, known.contains(id)));
        return answered;
    }
}
