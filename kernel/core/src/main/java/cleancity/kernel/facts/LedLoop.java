package cleancity.kernel.facts;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Work from a store that one replica of many does: at once when it is told that there is some, after growing pauses when
 * there was none, after a backoff when it failed. Nothing is given up: what one round leaves, the next one finds.
 */
public final class LedLoop implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(LedLoop.class);
    private static final long SHORTEST_WAIT = 5;

    /** So late a leader finds what another process has written; of its own writes it is told. */
    private static final long LONGEST_WAIT = 1_000;

    private static final long FOLLOWER_WAIT = 500;
    private static final long LONGEST_BACKOFF = 5_000;
    private static final Duration CLOSE_LIMIT = Duration.ofSeconds(20);

    private final String name;
    private final Leadership lead;
    private final BooleanSupplier work;
    private final Semaphore nudges = new Semaphore(0);
    private final Thread thread;
    private volatile boolean closed;
    private int failures;

    private LedLoop(String name, Leadership lead, BooleanSupplier work) {
        this.name = name;
        this.lead = lead;
        this.work = work;
        this.thread = Thread.ofVirtual().name(name).unstarted(this::run);
    }

    /** @param work one round; tells whether there was anything to do */
    public static LedLoop start(String name, Leadership lead, BooleanSupplier work) {
        var loop = new LedLoop(name, lead, work);
        loop.thread.start();
        return loop;
    }

    /** There is something new: look now rather than after the pause. Never waits. */
    public void nudge() {
        if (nudges.availablePermits() == 0) {
            nudges.release();
        }
    }

    /** Whether rounds will still come. */
    public boolean isAlive() {
        return thread.isAlive();
    }

    /** Finishes the round under way and gives up the lead. */
    @Override
    public void close() {
        closed = true;
        nudge();
        try {
            thread.join(CLOSE_LIMIT);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        long wait = SHORTEST_WAIT;
        while (!closed) {
            wait = step(wait);
            if (wait > 0) {
                await(wait);
            }
        }
        try {
            lead.release();
        } catch (RuntimeException e) {
            LOG.atWarn().addKeyValue("work", name).setCause(e).log("the lead could not be given up; it will expire");
        }
    }

    /** One look and what follows from it; gives the milliseconds to wait for the next. */
    private long step(long before) {
        try {
            if (!lead.hold()) {
                return FOLLOWER_WAIT;
            }
            boolean found = work.getAsBoolean();
            failures = 0;
            return found ? 0 : Math.clamp(before * 2, SHORTEST_WAIT, LONGEST_WAIT);
        } catch (RuntimeException e) {
            failures++;
            LOG.atWarn()
                    .addKeyValue("work", name)
                    .addKeyValue("failures", failures)
                    .setCause(e)
                    .log("a round failed, what it left waits for the next");
            return Math.min(LONGEST_BACKOFF, 50L << Math.min(failures, 10));
        }
    }

    /** A nudge cuts the wait short, but not the backoff from a store or broker that is gone. */
    private void await(long millis) {
        try {
            if (failures > 0 && !closed) {
                Thread.sleep(millis);
            } else if (nudges.tryAcquire(millis, TimeUnit.MILLISECONDS)) {
                nudges.drainPermits();
            }
        } catch (InterruptedException e) {
            closed = true; // nobody interrupts this thread but the end of the process
        }
    }
}
