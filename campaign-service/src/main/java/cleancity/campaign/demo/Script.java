package cleancity.campaign.demo;

import cleancity.kernel.lifecycle.ProgressListener;
import cleancity.kernel.model.Refusal;
import java.time.Instant;
import java.util.Comparator;
import java.util.PriorityQueue;

/** Steps played in the order of their time, up to now; a step may add later ones. */
final class Script {
    private final PriorityQueue<Step> steps =
            new PriorityQueue<>(Comparator.comparing(Step::at).thenComparingInt(Step::number));
    private final SampleClock clock;
    private int added;
    private int played;

    private record Step(Instant at, int number, Runnable action) {}

    Script(SampleClock clock) {
        this.clock = clock;
    }

    void at(Instant at, Runnable action) {
        steps.add(new Step(at, added++, action));
    }

    /** What lies after the end has not happened yet and is left out. */
    void play(Instant end, ProgressListener listener) {
        while (!steps.isEmpty() && !steps.peek().at().isAfter(end)) {
            var step = steps.remove();
            clock.set(step.at());
            try {
                step.action().run();
            } catch (Refusal refusal) {
                clock.set(step.at()); // as in life: not everybody who asks gets a place
            }
            if (++played % 100 == 0) {
                listener.at(played, added);
            }
        }
        listener.at(played, played);
    }
}
