package cleancity.kernel.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cleancity.kernel.testing.TestStores;
import cleancity.kernel.trace.Traceparent;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.Test;

class FactPublisherTest {
    private static final Instant AT = Instant.parse("2026-11-23T01:02:03.456789Z");
    private static final String TRACE = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();

    @Test
    void shouldWriteABinaryCloudEvent_whenAFactIsSent() {
        var topic = TestStores.topic(1);
        var entry = traced(() -> OutboxEntry.of(topic, fact("f-1"))).getFirst();

        try (var publisher = publisher(TestStores.kafka());
                var inbox = new Inbox(TestStores.kafka(), topic)) {
            publisher.send(entry).join();
            var message = inbox.until(1).getFirst();

            assertThat(message.key()).isEqualTo("item-7");
            assertThat(new String(message.value(), StandardCharsets.UTF_8))
                    .isEqualTo("{\"name\":\"桥\",\"seen\":\"2026-11-23T01:02:03.456789Z\"}");
            assertThat(header(message, "ce_specversion")).isEqualTo("1.0");
            assertThat(header(message, "ce_id")).isEqualTo("f-1");
            assertThat(header(message, "ce_type")).isEqualTo("item.seen.v1");
            assertThat(header(message, "ce_source")).isEqualTo("/test");
            assertThat(header(message, "ce_subject")).isEqualTo("item-7");
            assertThat(header(message, "ce_time")).isEqualTo("2026-11-23T01:02:03.456Z");
            assertThat(header(message, "ce_dataschema")).isEqualTo("urn:schema:item.seen.v1");
            assertThat(header(message, "ce_traceparent")).isEqualTo(entry.traceparent());
            assertThat(header(message, "content-type")).isEqualTo("application/json");
            assertThat(FactReader.read(message).data(Seen.class)).isEqualTo(new Seen("桥", AT, null));
        }
        assertThat(registry.get("facts.published").counter().count()).isEqualTo(1);
    }

    @Test
    void shouldNotLookOldToTheBroker_whenAFactTellsOfThePast() {
        var topic = TestStores.topic(1);
        var past = new OutboxEntry(
                "f-old",
                "item.seen.v1",
                "item-7",
                "item-7",
                topic.name(),
                Instant.parse("2020-01-01T00:00:00Z"),
                "{}",
                null);

        try (var publisher = publisher(TestStores.kafka());
                var inbox = new Inbox(TestStores.kafka(), topic)) {
            publisher.send(past).join();
            var message = inbox.until(1).getFirst();

            assertThat(Instant.ofEpochMilli(message.timestamp()))
                    .isAfter(Instant.now().minusSeconds(2 * 3600))
                    .isBeforeOrEqualTo(Instant.now());
            assertThat(header(message, "ce_time")).isEqualTo("2020-01-01T00:00:00Z");
        }
    }

    @Test
    void shouldFailInTime_whenNoBrokerIsThere() {
        try (var publisher = publisher("127.0.0.1:1")) {
            var entry = OutboxEntry.of(new Topic("none", 1), fact("f-1")).getFirst();

            assertThatThrownBy(() -> publisher
                            .send(entry)
                            .orTimeout(10, TimeUnit.SECONDS)
                            .join())
                    .isInstanceOf(CompletionException.class)
                    .hasCauseInstanceOf(TimeoutException.class);
        }
    }

    @Test
    void shouldKeepTopics_whenTheyAreMadeAgain() {
        var topic = TestStores.topic(3);

        Topics.ensure(TestStores.kafka(), List.of(topic));

        try (var inbox = new Inbox(TestStores.kafka(), topic.dead())) {
            assertThat(inbox.until(0)).isEmpty();
        }
        assertThatThrownBy(() -> Topics.ensure(TestStores.kafka(), List.of(new Topic("no such name!", 1))))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void shouldRefuseNonsense_whenAFactIsMade() {
        assertThatThrownBy(() -> new Fact("", "a.b.v1", "s", AT, Map.of()))
                .isInstanceOf(IllegalArgumentException.class);
        for (var type : List.of("", "a", "a.b", "A.b.v1", "a.b.v0", "a.b.v1.x", "ItemSeen")) {
            assertThatThrownBy(() -> new Fact("f", type, "s", AT, Map.of()))
                    .isInstanceOf(IllegalArgumentException.class);
        }
        var huge = new Fact("f", "sign-up.made.v12", "s", AT, "x".repeat(OutboxEntry.MOST_CHARACTERS));
        assertThatThrownBy(() -> OutboxEntry.of(new Topic("t", 1), huge)).isInstanceOf(IllegalArgumentException.class);
    }

    private static Fact fact(String id) {
        return new Fact(id, "item.seen.v1", "item-7", AT, new Seen("桥", AT, null));
    }

    private FactPublisher publisher(String bootstrap) {
        return FactPublisher.connect(bootstrap, URI.create("/test"), registry);
    }

    private static <T> T traced(Supplier<T> work) {
        try (var _ = Traceparent.continuing(TRACE).open()) {
            return work.get();
        }
    }

    private static String header(ConsumerRecord<?, ?> message, String name) {
        return new String(message.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }

    private record Seen(String name, Instant seen, String note) {}
}
