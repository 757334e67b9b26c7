package cleancity.kernel.facts;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;

/**
 * Carries the outboxes of one collection to Kafka: whoever leads publishes the entries of each document in their order
 * and removes what the broker has acknowledged. Nothing that was written is ever given up; after a crash between
 * acknowledgement and removal the same entries go out again.
 */
public final class OutboxRelay implements AutoCloseable {
    private static final long FLUSH_LOOK = 5;

    private final OutboxStore store;
    private final OutboxRound round;
    private final RelayMetrics metrics;
    private final LedLoop loop;
    private volatile boolean closed;

    private OutboxRelay(
            String name, OutboxStore store, Leadership lead, FactSink sink, Clock clock, MeterRegistry registry) {
        this.store = store;
        this.metrics = new RelayMetrics(name, store, clock, registry);
        this.round = new OutboxRound(store, sink, metrics);
        this.loop = LedLoop.start("outbox-" + name, lead, this::look);
    }

    /** @param name of the collection, for metrics and logs */
    public static OutboxRelay start(
            String name, OutboxStore store, Leadership lead, FactSink sink, Clock clock, MeterRegistry registry) {
        var relay = new OutboxRelay(name, store, lead, sink, clock, registry);
        store.whenWritten(relay::nudge);
        return relay;
    }

    /** There is something new: publish it now rather than at the next look. Never waits. */
    public void nudge() {
        loop.nudge();
    }

    /** Waits, at most so long, until nothing is left to publish; tells whether that came true. */
    public boolean flush(Duration limit) {
        long end = System.nanoTime() + limit.toNanos();
        while (store.backlog(1) > 0) {
            if (System.nanoTime() > end || closed) {
                return false;
            }
            nudge();
            rest();
        }
        return true;
    }

    /** Finishes the round under way and gives up the lead. What is left, another relay or the next start publishes. */
    @Override
    public void close() {
        closed = true;
        loop.close();
    }

    private boolean look() {
        try {
            boolean found = round.publishOldest();
            metrics.look();
            return found;
        } catch (RuntimeException e) {
            metrics.failed();
            throw e;
        }
    }

    private static void rest() {
        try {
            Thread.sleep(FLUSH_LOOK);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
