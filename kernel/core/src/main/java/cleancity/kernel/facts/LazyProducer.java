package cleancity.kernel.facts;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.producer.Producer;
import org.jspecify.annotations.Nullable;

/** A producer made when it is first needed: it cannot be made while no broker's name is known, and a service starts all the same. */
final class LazyProducer {
    private final String bootstrap;
    private final AtomicReference<@Nullable Producer<String, byte[]>> made = new AtomicReference<>();

    LazyProducer(String bootstrap) {
        this.bootstrap = bootstrap;
    }

    /** @throws org.apache.kafka.common.KafkaException it cannot be made now */
    Producer<String, byte[]> get() {
        var known = made.get();
        if (known != null) {
            return known;
        }
        var fresh = FactPublisher.producer(bootstrap);
        if (made.compareAndSet(null, fresh)) {
            return fresh;
        }
        fresh.close(Duration.ZERO);
        return get();
    }

    void close(Duration limit) {
        var known = made.get();
        if (known != null) {
            known.close(limit);
        }
    }
}
