package cleancity.kernel.facts;

import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.kafka.KafkaMessageFactory;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/** Sends facts to Kafka as CloudEvents 1.0 in binary mode, acknowledged by all in-sync replicas, without repetition. */
public final class FactPublisher implements FactSink, AutoCloseable {
    private static final int DELIVERY_MILLIS = 6_000;
    private static final int REQUEST_MILLIS = 3_000;
    private static final long HOUR_MILLIS = 3_600_000;
    private static final long BUFFER_BYTES = 16L << 20;

    /**
     * With more, a partition whose leader has just changed may take the second batch of a producer it does not know and
     * then refuse the first one for ever as out of order.
     */
    private static final int IN_FLIGHT = 1;

    private final LazyProducer producer;
    private final URI source;
    private final Counter published;
    private final Counter failed;

    private FactPublisher(String bootstrap, URI source, MeterRegistry registry) {
        this.producer = new LazyProducer(bootstrap);
        this.source = source;
        this.published = registry.counter("facts.published");
        this.failed = registry.counter("facts.failed");
    }

    /** @param source who tells the facts, e.g. {@code /survey-service} */
    public static FactPublisher connect(String bootstrap, URI source, MeterRegistry registry) {
        return new FactPublisher(bootstrap, source, registry);
    }

    static Producer<String, byte[]> producer(String bootstrap) {
        var settings = Map.<String, Object>of(
                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrap,
                ProducerConfig.ACKS_CONFIG, "all",
                ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true,
                ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION, IN_FLIGHT,
                ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, DELIVERY_MILLIS,
                ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, REQUEST_MILLIS,
                ProducerConfig.MAX_BLOCK_MS_CONFIG, REQUEST_MILLIS,
                ProducerConfig.LINGER_MS_CONFIG, 0,
                ProducerConfig.BUFFER_MEMORY_CONFIG, BUFFER_BYTES);
        return new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
    }

    @Override
    public CompletableFuture<Void> send(OutboxEntry entry) {
        var done = new CompletableFuture<Void>();
        try {
            var _ = producer.get().send(message(entry), (metadata, failure) -> settle(done, failure));
        } catch (KafkaException e) {
            settle(done, e);
        }
        return done;
    }

    private void settle(CompletableFuture<Void> done, @Nullable Exception failure) {
        if (failure == null) {
            published.increment();
            done.complete(null);
        } else {
            failed.increment();
            done.completeExceptionally(failure);
        }
    }

    private ProducerRecord<String, byte[]> message(OutboxEntry entry) {
        return KafkaMessageFactory.<String>createWriter(entry.topic(), null, thisHour(), entry.key())
                .writeBinary(event(entry));
    }

    /**
     * The broker's own timestamp decides how long it keeps a record, so it is the time of sending: a fact that tells of
     * last month would be deleted before anybody read it. To the hour, so that it says no more than the fact itself.
     */
    private static long thisHour() {
        return System.currentTimeMillis() / HOUR_MILLIS * HOUR_MILLIS;
    }

    private CloudEvent event(OutboxEntry entry) {
        var event = CloudEventBuilder.v1()
                .withId(entry.id())
                .withType(entry.type())
                .withSource(source)
                .withSubject(entry.subject())
                .withTime(entry.at().atOffset(ZoneOffset.UTC))
                .withDataSchema(URI.create("urn:schema:" + entry.type()))
                .withDataContentType("application/json")
                .withData(entry.json().getBytes(StandardCharsets.UTF_8));
        var cause = entry.traceparent();
        return (cause == null ? event : event.withExtension(ReceivedFact.TRACEPARENT, cause)).build();
    }

    @Override
    public void close() {
        producer.close(Duration.ofMillis(DELIVERY_MILLIS));
    }
}
