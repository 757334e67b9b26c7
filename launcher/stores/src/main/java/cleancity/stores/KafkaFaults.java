package cleancity.stores;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import kafka.server.FaultHandlerFactory;
import kafka.server.StandardFaultHandlerFactory;
import org.apache.kafka.server.fault.FaultHandler;
import org.jspecify.annotations.Nullable;

/**
 * What happens when Kafka gives up. While it starts, the start fails with the reason; later Kafka's own
 * rule holds, which halts the JVM: a broker that lies about being well is worse than a restart.
 */
final class KafkaFaults implements FaultHandlerFactory {
    private final FaultHandlerFactory afterStart = new StandardFaultHandlerFactory();
    private final AtomicReference<@Nullable String> first = new AtomicReference<>();
    private volatile boolean started;

    @Override
    public FaultHandler build(String name, boolean fatal, Runnable action) {
        FaultHandler later = afterStart.build(name, fatal, action);
        return (message, cause) -> {
            if (started || !fatal) {
                return later.handleFault(message, cause);
            }
            String reason = message + (cause == null ? "" : ": " + cause.getMessage());
            first.compareAndSet(null, reason);
            return new IllegalStateException(reason, cause);
        };
    }

    void started() {
        started = true;
    }

    Optional<String> first() {
        return Optional.ofNullable(first.get());
    }
}
