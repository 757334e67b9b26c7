package cleancity.kernel.facts;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets one process see every new fact of some topics from now on, and none of the past: for what is shown while it
 * happens. Nothing is committed or tried again; a fact that arrives while the process is away is not shown by it.
 */
public final class FactTail implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(FactTail.class);
    private static final Duration LONGEST_POLL = Duration.ofMillis(500);
    private static final Duration CLOSE_LIMIT = Duration.ofSeconds(5);
    private static final int NEW_TOPICS_MILLIS = 5_000;
    private static final long REST_MILLIS = 2_000;

    private final String bootstrap;
    private final List<String> topics;
    private final Consumer<ReceivedFact> handler;
    private final Counter skipped;
    private final Thread thread;
    private volatile boolean closed;
    private volatile @Nullable KafkaConsumer<String, byte[]> consumer;

    private FactTail(String bootstrap, List<String> topics, Consumer<ReceivedFact> handler, MeterRegistry registry) {
        this.bootstrap = bootstrap;
        this.topics = List.copyOf(topics);
        this.handler = handler;
        this.skipped = registry.counter("facts.tail.skipped");
        this.thread = Thread.ofVirtual().name("fact-tail").unstarted(this::run);
    }

    /** A topic that does not exist yet is found within seconds of its making. Facts of one key come in their order, on one thread. */
    public static FactTail start(
            String bootstrap, List<String> topics, Consumer<ReceivedFact> handler, MeterRegistry registry) {
        var tail = new FactTail(bootstrap, topics, handler, registry);
        tail.thread.start();
        return tail;
    }

    @Override
    public void close() {
        closed = true;
        var current = consumer;
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
        while (!closed) {
            try {
                follow();
            } catch (WakeupException e) {
                LOG.atDebug().log("the tail was woken to stop");
            } catch (RuntimeException e) {
                LOG.atWarn().setCause(e).log("the tail starts again");
                rest();
            }
        }
    }

    private void follow() {
        var current = new KafkaConsumer<>(settings(), new StringDeserializer(), new ByteArrayDeserializer());
        try {
            consumer = current;
            current.subscribe(topics);
            while (!closed) {
                current.poll(LONGEST_POLL).forEach(message -> {
                    try {
                        handler.accept(FactReader.read(message));
                    } catch (PoisonousFact e) {
                        skipped.increment(); // whoever must not miss it has it among the dead letters
                    }
                });
            }
        } finally {
            consumer = null;
            current.close(CloseOptions.timeout(CLOSE_LIMIT));
        }
    }

    private Map<String, Object> settings() {
        return Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrap,
                ConsumerConfig.GROUP_ID_CONFIG,
                "tail-" + UUID.randomUUID(), // a group of one, so that every process sees every fact
                ConsumerConfig.METADATA_MAX_AGE_CONFIG,
                NEW_TOPICS_MILLIS,
                ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                "latest",
                ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                false,
                ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG,
                false);
    }

    private void rest() {
        try {
            Thread.sleep(closed ? 0 : REST_MILLIS);
        } catch (InterruptedException e) {
            closed = true; // nobody interrupts this thread but the end of the process
        }
    }
}
