package cleancity.kernel.lifecycle;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * Whether the service may be sent work: every named check held a moment ago and it is not stopping. Each check runs in
 * the background on a thread of its own, so that whoever asks only reads and one that hangs holds up nobody.
 */
public final class Readiness implements AutoCloseable {
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_SILENCE = Duration.ofSeconds(5);

    private final Duration pause;
    private final Duration longestSilence;
    private final List<Check> checks = new CopyOnWriteArrayList<>();
    private final CountDownLatch stop = new CountDownLatch(1);

    public Readiness() {
        this(PAUSE, LONGEST_SILENCE);
    }

    /** @param longestSilence a check that has told nothing for so long does not hold */
    Readiness(Duration pause, Duration longestSilence) {
        this.pause = pause;
        this.longestSilence = longestSilence;
    }

    /** Looked at from now on; it does not hold before its first answer. */
    public Readiness needs(String name, BooleanSupplier holds) {
        var check = new Check(name, holds);
        checks.add(check);
        Thread.ofVirtual().name("ready-" + name).start(() -> repeat(check));
        return this;
    }

    /** Each check and whether it held a moment ago; waits for none. */
    public Map<String, Boolean> look() {
        var seen = new LinkedHashMap<String, Boolean>();
        seen.put("accepting", stop.getCount() > 0);
        checks.forEach(check -> seen.put(check.name, check.heldWithin(longestSilence)));
        return seen;
    }

    private void repeat(Check check) {
        try {
            do {
                check.ask();
            } while (!stop.await(pause.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** From now on not ready, and nothing is asked any more: the first step of a graceful stop. */
    @Override
    public void close() {
        stop.countDown();
    }

    private static final class Check {
        private final String name;
        private final BooleanSupplier holds;
        private volatile Answer last = new Answer(false, System.nanoTime());

        Check(String name, BooleanSupplier holds) {
            this.name = name;
            this.holds = holds;
        }

        private record Answer(boolean held, long nanos) {}

        boolean heldWithin(Duration silence) {
            var answer = last;
            return answer.held && System.nanoTime() - answer.nanos < silence.toNanos();
        }

        void ask() {
            boolean held = now();
            last = new Answer(held, System.nanoTime());
        }

        /** A check that throws does not hold. */
        private boolean now() {
            try {
                return holds.getAsBoolean();
            } catch (RuntimeException e) {
                return false;
            }
        }
    }
}
