package cleancity.kernel.facts;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;

/** What a relay tells of itself; the backlog is counted now and then, and no further than {@value #MOST_COUNTED}. */
final class RelayMetrics {
    private static final int MOST_COUNTED = 10_000;
    private static final Duration COUNT_EVERY = Duration.ofSeconds(5);

    private final OutboxStore store;
    private final Clock clock;
    private final Counter published;
    private final Counter failed;
    private final AtomicLong backlog = new AtomicLong();
    private final AtomicLong oldestMillis = new AtomicLong();
    private Instant counted = Instant.EPOCH;

    RelayMetrics(String name, OutboxStore store, Clock clock, MeterRegistry registry) {
        this.store = store;
        this.clock = clock;
        published = registry.counter("outbox.published", "outbox", name);
        failed = registry.counter("outbox.failures", "outbox", name);
        Gauge.builder("outbox.backlog", backlog, AtomicLong::get)
                .tag("outbox", name)
                .register(registry);
        Gauge.builder("outbox.oldest.seconds", oldestMillis, age -> age.get() / 1000.0)
                .tag("outbox", name)
                .register(registry);
    }

    void published(int entries) {
        published.increment(entries);
    }

    void failed() {
        failed.increment();
    }

    void oldest(Instant at) {
        oldestMillis.set(Math.max(0, Duration.between(at, clock.instant()).toMillis()));
    }

    /** After each look of the leader. */
    void look() {
        var now = clock.instant();
        if (Duration.between(counted, now).compareTo(COUNT_EVERY) >= 0) {
            counted = now;
            backlog.set(store.backlog(MOST_COUNTED));
            if (backlog.get() == 0) {
                oldestMillis.set(0);
            }
        }
    }
}
