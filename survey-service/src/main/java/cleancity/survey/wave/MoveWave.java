package cleancity.survey.wave;

import cleancity.kernel.ids.Ids;
import cleancity.kernel.model.Actor;
import cleancity.kernel.model.Refusal;
import cleancity.kernel.model.Role;
import cleancity.survey.facts.SurveyFacts;
import cleancity.survey.model.SurveyRule;
import cleancity.survey.model.Wave;
import cleancity.survey.model.WaveStatus;
import cleancity.survey.store.WaveStore;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Opens, closes and extends waves; opening makes the key of the pseudonyms, closing destroys it in the same write. */
public final class MoveWave {
    private final WaveStore waves;
    private final WaveCatalog catalog;
    private final WaveKeys keys;
    private final Ids ids;
    private final Clock clock;

    public MoveWave(WaveStore waves, WaveCatalog catalog, WaveKeys keys, Ids ids, Clock clock) {
        this.waves = waves;
        this.catalog = catalog;
        this.keys = keys;
        this.ids = ids;
        this.clock = clock;
    }

    public Wave open(Actor actor, String id) {
        allowed(actor);
        return open(id, clock.instant());
    }

    public Wave close(Actor actor, String id) {
        allowed(actor);
        return close(id, clock.instant());
    }

    public Wave extend(Actor actor, String id, Instant until) {
        allowed(actor);
        return changed(id, waves.change(id, wave -> wave.extended(until), _ -> List.of()));
    }

    /** Opens and closes what its times say. Harmless to repeat, also by several replicas at once. */
    public int keepSchedule() {
        var now = clock.instant();
        int moved = 0;
        for (var wave : waves.due(now)) {
            try {
                var _ = wave.status() == WaveStatus.PLANNED ? open(wave.id(), now) : close(wave.id(), now);
                moved++;
            } catch (Refusal.IllegalTransition | Refusal.Conflict e) {
                catalog.forget(wave.id()); // another replica was faster
            }
        }
        return moved;
    }

    /** For waves that the product keeps itself: opens one that was planned, leaves any other as it is. */
    public void bring(String id) {
        try {
            var _ = open(id, clock.instant());
        } catch (Refusal.IllegalTransition | Refusal.Conflict e) {
            catalog.forget(id); // it was open, or another replica was faster
        }
    }

    private Wave open(String id, Instant now) {
        return move(id, wave -> wave.opened(now, keys.fresh()), SurveyFacts.WAVE_OPENED, now);
    }

    private Wave close(String id, Instant now) {
        return move(id, wave -> wave.closed(now), SurveyFacts.WAVE_CLOSED, now);
    }

    private Wave move(String id, UnaryOperator<Wave> change, String fact, Instant now) {
        return changed(id, waves.change(id, change, wave -> SurveyFacts.moved(fact, ids.next(), wave, now)));
    }

    private Wave changed(String id, Optional<Wave> wave) {
        catalog.forget(id);
        return wave.orElseThrow(() -> new Refusal.NotFound(SurveyRule.NO_SUCH_WAVE));
    }

    private static void allowed(Actor actor) {
        actor.requireAny(Role.OFFICE, Role.ADMINISTRATOR);
    }
}
