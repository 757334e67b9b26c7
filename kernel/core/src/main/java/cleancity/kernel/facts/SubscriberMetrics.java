package cleancity.kernel.facts;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.util.concurrent.atomic.AtomicLong;

/** What a subscriber tells of itself. */
final class SubscriberMetrics {
    private final Counter handled;
    private final Counter retried;
    private final Counter dead;
    private final AtomicLong lag;

    SubscriberMetrics(String group, MeterRegistry registry) {
        handled = registry.counter("facts.handled", "group", group);
        retried = registry.counter("facts.retried", "group", group);
        dead = registry.counter("facts.dead", "group", group);
        lag = registry.gauge("facts.lag", Tags.of("group", group), new AtomicLong());
    }

    void handled(int facts) {
        handled.increment(facts);
    }

    void retried() {
        retried.increment();
    }

    void buried() {
        dead.increment();
    }

    void lag(long facts) {
        lag.set(facts);
    }
}
