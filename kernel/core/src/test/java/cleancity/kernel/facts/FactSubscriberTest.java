package cleancity.kernel.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cleancity.kernel.testing.TestStores;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FactSubscriberTest {
    private static final Duration SOON = Duration.ofSeconds(15);

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final Topic topic = TestStores.topic(4);
    private final FactPublisher publisher = FactPublisher.connect(TestStores.kafka(), URI.create("/test"), registry);
    private final ConcurrentLinkedQueue<ReceivedFact> received = new ConcurrentLinkedQueue<>();

    @AfterEach
    void close() {
        publisher.close();
    }

    @Test
    void shouldHandleEachKeyInOrder_whenFactsComeOneByOne() {
        publish(0, 200);

        try (var subscriber = FactSubscriber.start(subscription("g"), received::add, registry)) {
            await().atMost(SOON).until(() -> received.size() == 200);
            assertThat(subscriber.isAlive()).isTrue();
        }

        assertThat(received.stream().filter(f -> f.subject().equals("key-3")).map(f -> f.data(Body.class)
                        .n()))
                .isSorted()
                .hasSize(20);
        assertThat(registry.get("facts.handled").counter().count()).isEqualTo(200);
    }

    @Test
    void shouldGoOnWhereItStopped_whenItStartsAgain() {
        var group = subscription(TestStores.unique("g"));
        publish(0, 50);
        try (var _ = FactSubscriber.start(group, received::add, registry)) {
            await().atMost(SOON).until(() -> received.size() == 50);
        }
        publish(50, 10);

        try (var _ = FactSubscriber.start(group, received::add, registry)) {
            await().atMost(SOON).until(() -> received.size() >= 60);
        }

        assertThat(ids(received)).doesNotHaveDuplicates().hasSize(60);
    }

    @Test
    void shouldGiveEverythingAgain_whenTheGroupIsNew() {
        publish(0, 30);
        try (var _ = FactSubscriber.start(subscription("a"), received::add, registry);
                var _ = FactSubscriber.startBatches(subscription("b"), received::addAll, registry)) {
            await().atMost(SOON).until(() -> received.size() == 60);
        }
    }

    @Test
    void shouldHandleItInTheEnd_whenTheHandlerFailsTwice() {
        publish(0, 10);
        var failures = new AtomicInteger(2);

        FactHandler handler = fact -> {
            if (fact.id().equals("f-3") && failures.getAndDecrement() > 0) {
                throw new IllegalStateException("not yet");
            }
            received.add(fact);
        };
        try (var _ = FactSubscriber.start(subscription("g"), handler, registry)) {
            await().atMost(SOON).until(() -> received.size() == 10);
        }

        assertThat(ids(received)).doesNotHaveDuplicates();
        assertThat(registry.get("facts.retried").counter().count()).isEqualTo(2);
        assertThat(registry.get("facts.dead").counter().count()).isZero();
    }

    @Test
    void shouldPutItAsideAndGoOn_whenAFactKeepsFailing() {
        publish(0, 40);
        FactHandler handler = fact -> {
            if (fact.id().equals("f-13")) {
                throw new UncheckedIOException(new IOException("personal data"));
            }
            received.add(fact);
        };

        try (var _ = FactSubscriber.start(subscription("g"), handler, registry);
                var dead = new Inbox(TestStores.kafka(), topic.dead())) {
            var letter = dead.until(1).getFirst();
            await().atMost(SOON).until(() -> received.size() == 39);

            assertThat(FactReader.read(letter).id()).isEqualTo("f-13");
            assertThat(letter.key()).isEqualTo("key-3");
            assertThat(header(letter, "dead_reason")).isEqualTo("java.io.UncheckedIOException");
            assertThat(header(letter, "dead_attempts")).isEqualTo("3");
            assertThat(header(letter, "dead_group")).startsWith("g");
        }
    }

    @Test
    void shouldPutItAsideAtOnce_whenARecordCannotBeRead() throws Exception {
        raw("no headers".getBytes(StandardCharsets.UTF_8));
        raw(new byte[] {(byte) 0xff, 0});
        publish(0, 1);
        FactHandler wrong = fact -> fact.data(Body[].class);

        try (var _ = FactSubscriber.start(subscription("g"), wrong, registry);
                var dead = new Inbox(TestStores.kafka(), topic.dead())) {
            assertThat(dead.until(3)).allMatch(l -> header(l, "dead_reason").endsWith("PoisonousFact"));
        }

        assertThat(registry.get("facts.retried").counter().count()).isZero();
    }

    @Test
    void shouldGiveNothingUp_whileTheHandlersStoreIsAway() {
        publish(0, 40);
        var away = new AtomicBoolean(true);
        var asked = new AtomicInteger();
        BatchHandler handler = facts -> {
            asked.incrementAndGet();
            if (away.get()) {
                throw new IllegalStateException(new Outage()); // a wrapped one is still one
            }
            received.addAll(facts);
        };

        try (var _ = FactSubscriber.startBatches(subscription("g"), handler, registry)) {
            await().atMost(SOON).until(() -> asked.get() > 20); // far more often than a failing fact is tried
            away.set(false);
            await().atMost(SOON).until(() -> received.size() == 40);
        }

        assertThat(ids(received)).doesNotHaveDuplicates();
        assertThat(registry.get("facts.dead").counter().count()).isZero();
    }

    @Test
    void shouldFindTheCulprit_whenABatchFails() {
        publish(0, 100);
        BatchHandler handler = facts -> {
            if (facts.stream().anyMatch(f -> f.id().equals("f-42"))) {
                throw new IllegalStateException("one of " + facts.size());
            }
            received.addAll(facts);
        };

        try (var _ = FactSubscriber.startBatches(subscription("g"), handler, registry);
                var dead = new Inbox(TestStores.kafka(), topic.dead())) {
            assertThat(FactReader.read(dead.until(1).getFirst()).id()).isEqualTo("f-42");
            await().atMost(SOON).until(() -> received.size() == 99);
        }

        assertThat(ids(received)).doesNotHaveDuplicates();
    }

    @Test
    void shouldLoseNothing_whenSubscribersComeAndGo() {
        var group = subscription(TestStores.unique("g"));
        var firstIds = ConcurrentHashMap.<String>newKeySet();
        var secondIds = ConcurrentHashMap.<String>newKeySet();
        var first = FactSubscriber.start(group, f -> firstIds.add(f.id()), registry);
        publish(0, 200);
        await().atMost(SOON).until(() -> firstIds.size() > 20);

        var second = FactSubscriber.start(group, f -> secondIds.add(f.id()), registry);
        var published = new AtomicInteger(200);
        await().atMost(SOON).until(() -> {
            publish(published.getAndAdd(40), 40);
            return !secondIds.isEmpty();
        });
        first.close();
        publish(published.get(), 100);

        int all = published.get() + 100;
        await().atMost(SOON).until(() -> union(firstIds, secondIds).size() == all);
        second.close();
    }

    private Subscription subscription(String group) {
        return Subscription.of(TestStores.kafka(), group, Outage.class::isInstance, topic)
                .withPatience(3, Duration.ofMillis(10));
    }

    private void publish(int from, int count) {
        var entries = IntStream.range(from, from + count)
                .mapToObj(n ->
                        new Fact("f-" + n, "thing.done.v1", "key-" + n % 10, Instant.now(), Map.of("n", n, "x", 1)))
                .toArray(Fact[]::new);
        var sent = OutboxEntry.of(topic, entries).stream().map(publisher::send).toList();
        sent.forEach(s -> s.join());
    }

    private void raw(byte[] value) throws Exception {
        try (var producer = FactPublisher.producer(TestStores.kafka())) {
            producer.send(new ProducerRecord<>(topic.name(), "key", value)).get();
        }
    }

    private static List<String> ids(Iterable<ReceivedFact> facts) {
        var ids = new ArrayList<String>();
        facts.forEach(f -> ids.add(f.id()));
        return ids;
    }

    private static Set<String> union(Set<String> one, Set<String> other) {
        var all = ConcurrentHashMap.<String>newKeySet();
        all.addAll(one);
        all.addAll(other);
        return all;
    }

    private static String header(ConsumerRecord<?, ?> message, String name) {
        return new String(message.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }

    private record Body(int n) {}

    /** The handler's store is away. */
    private static final class Outage extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
