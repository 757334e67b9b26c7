package cleancity.survey.wave;

import cleancity.survey.store.WaveStore;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

/**
 * Removes what is left of people when a wave is over. Its key went with the close, so no pseudonym can be computed any
 * more; here the pseudonyms themselves go, with everything that hangs on them, so that not even the order of two
 * collections could be compared. Harmless to repeat.
 */
public final class ForgetPeople {
    /** Longer than any request that began before the close. */
    private static final Duration AFTER = Duration.ofMinutes(2);

    private static final Duration LOOK_BACK = Duration.ofDays(400);

    private final WaveStore waves;
    private final List<Consumer<String>> traces;
    private final Clock clock;

    /** @param traces each removes what one store holds of the people of a wave, given by its id */
    public ForgetPeople(WaveStore waves, List<Consumer<String>> traces, Clock clock) {
        this.waves = waves;
        this.traces = List.copyOf(traces);
        this.clock = clock;
    }

    public void run() {
        var now = clock.instant();
        for (var wave : waves.closed(now.minus(LOOK_BACK), now.minus(AFTER))) {
            traces.forEach(trace -> trace.accept(wave));
        }
    }
}
