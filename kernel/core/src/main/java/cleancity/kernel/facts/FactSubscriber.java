package cleancity.kernel.facts;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.errors.WakeupException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads the facts of some topics, from the earliest on, on one virtual thread that owns the Kafka consumer. Offsets are
 * committed after the handler has returned, so a fact arrives at least once. A fact that keeps failing goes to
 * {@code <topic>.dead} with the reason in its headers, and its partition goes on; while the handler's own store is out
 * of reach nothing is given up.
 */
public final class FactSubscriber implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(FactSubscriber.class);
    private static final Duration CLOSE_LIMIT = Duration.ofSeconds(20);
    private static final long LONGEST_SILENCE = TimeUnit.MINUTES.toNanos(5);

    private final Subscription subscription;
    private final BatchHandler handler;
    private final int unit;
    private final SubscriberMetrics metrics;
    private final Thread thread;
    private volatile boolean closed;
    private volatile long lastPoll = System.nanoTime();
    private volatile @Nullable PollLoop loop;

    private FactSubscriber(Subscription subscription, BatchHandler handler, int unit, MeterRegistry registry) {
        this.subscription = subscription;
        this.handler = handler;
        this.unit = unit;
        this.metrics = new SubscriberMetrics(subscription.group(), registry);
        this.thread =
                Thread.ofVirtual().name("subscriber-" + subscription.group()).unstarted(this::run);
    }

    public static FactSubscriber start(Subscription subscription, FactHandler handler, MeterRegistry registry) {
        return started(new FactSubscriber(subscription, one -> handler.handle(one.getFirst()), 1, registry));
    }

    /** The handler gets all facts of one partition that came with one fetch, at most the subscription's batch. */
    public static FactSubscriber startBatches(Subscription subscription, BatchHandler handler, MeterRegistry registry) {
        return started(new FactSubscriber(subscription, handler, subscription.batch(), registry));
    }

    private static FactSubscriber started(FactSubscriber subscriber) {
        subscriber.thread.start();
        return subscriber;
    }

    /** Whether the loop still turns: for readiness. */
    public boolean isAlive() {
        return !closed && thread.isAlive() && System.nanoTime() - lastPoll < LONGEST_SILENCE;
    }

    /** Lets the handler finish the fact it is at, commits and leaves the group. */
    @Override
    public void close() {
        closed = true;
        var current = loop;
        if (current != null) {
            current.wakeup();
        }
        try {
            thread.join(CLOSE_LIMIT);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        try (var dead = new DeadLetters(subscription.bootstrap(), subscription.group())) {
            while (!closed) {
                consume(dead);
            }
        }
    }

    /** One life of a consumer; a broken one is replaced. */
    private void consume(DeadLetters dead) {
        try (var current = new PollLoop(subscription, new Handling(subscription, handler, unit, dead, metrics))) {
            loop = current;
            while (!closed) {
                lastPoll = System.nanoTime();
                current.turn(() -> closed);
                metrics.lag(current.lag());
            }
        } catch (WakeupException e) {
            LOG.atDebug().log("the subscriber was woken to stop");
        } catch (RuntimeException e) {
            LOG.atError().addKeyValue("group", subscription.group()).setCause(e).log("the consumer is replaced");
            rest();
        } finally {
            loop = null;
        }
    }

    private void rest() {
        try {
            Thread.sleep(closed ? 0 : Subscription.LONGEST_BACKOFF.toMillis());
        } catch (InterruptedException e) {
            closed = true; // nobody interrupts this thread but the end of the process
        }
    }
}
