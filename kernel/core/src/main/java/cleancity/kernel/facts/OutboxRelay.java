package cleancity.kernel.facts;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Carries the outboxes of one collection to Kafka: whoever leads publishes the entries of each document in their order
 * and removes what the broker has acknowledged. Nothing that was written is ever given up; after a crash between
 * acknowledgement and removal the same entries go out again.
 */
public final class OutboxRelay implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(OutboxRelay.class);
    private static final long SHORTEST_WAIT = 5;

    /** So late a leader finds what another process has written; of its own writes it is told. */
    private static final long LONGEST_WAIT = 1_000;

    private static final long FOLLOWER_WAIT = 500;
    private static final long LONGEST_BACKOFF = 5_000;
    private static final Duration CLOSE_LIMIT = Duration.ofSeconds(20);

    private final OutboxStore store;
    private final Leadership lead;
    private final OutboxRound round;
    private final RelayMetrics metrics;
    private final Semaphore nudges = new Semaphore(0);
    private final Thread thread;
    private volatile boolean closed;
    private int failures;

    private OutboxRelay(
            String name, OutboxStore store, Leadership lead, FactSink sink, Clock clock, MeterRegistry registry) {
        this.store = store;
        this.lead = lead;
        this.metrics = new RelayMetrics(name, store, clock, registry);
        this.round = new OutboxRound(store, sink, metrics);
        this.thread = Thread.ofVirtual().name("outbox-" + name).unstarted(this::run);
    }

    /** @param name of the collection, for metrics and logs */
    public static OutboxRelay start(
            String name, OutboxStore store, Leadership lead, FactSink sink, Clock clock, MeterRegistry registry) {
        var relay = new OutboxRelay(name, store, lead, sink, clock, registry);
        store.whenWritten(relay::nudge);
        relay.thread.start();
        return relay;
    }

    /** There is something new: publish it now rather than at the next look. Never waits. */
    public void nudge() {
        if (nudges.availablePermits() == 0) {
            nudges.release();
        }
    }

    /** Waits, at most so long, until nothing is left to publish; tells whether that came true. */
    public boolean flush(Duration limit) {
        long end = System.nanoTime() + limit.toNanos();
        while (store.backlog(1) > 0) {
            if (System.nanoTime() > end || closed) {
                return false;
            }
            nudge();
            rest(SHORTEST_WAIT);
        }
        return true;
    }

    /** Finishes the round under way and gives up the lead. What is left, another relay or the next start publishes. */
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
            LOG.atWarn().setCause(e).log("the lead could not be given up; it will expire");
        }
    }

    /** One look and what follows from it; gives the milliseconds to wait for the next. */
    private long step(long before) {
        try {
            if (!lead.hold()) {
                return FOLLOWER_WAIT;
            }
            boolean found = round.publishOldest();
            metrics.look();
            failures = 0;
            return found ? 0 : Math.clamp(before * 2, SHORTEST_WAIT, LONGEST_WAIT);
        } catch (RuntimeException e) {
            failures++;
            metrics.failed();
            LOG.atWarn().addKeyValue("failures", failures).setCause(e).log("facts wait: publishing failed");
            return Math.min(LONGEST_BACKOFF, 50L << Math.min(failures, 10));
        }
    }

    /** A nudge cuts the wait short, but not the backoff from a broker that is gone. */
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

    private static void rest(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
