package cleancity.kernel.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cleancity.kernel.mongo.Await;
import cleancity.kernel.mongo.Lease;
import cleancity.kernel.mongo.Mongo;
import cleancity.kernel.mongo.MongoOutbox;
import cleancity.kernel.testing.TestStores;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.reactivestreams.client.MongoCollection;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class OutboxRelayTest {
    private static final Duration SOON = Duration.ofSeconds(10);

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final Topic topic = TestStores.topic(3);
    private final Mongo mongo = TestStores.mongo();
    private final MongoCollection<Document> things = mongo.collection("things", Document.class);
    private final MongoOutbox outbox = new MongoOutbox(things);
    private final FactPublisher publisher = FactPublisher.connect(TestStores.kafka(), URI.create("/test"), registry);
    private final Inbox inbox = new Inbox(TestStores.kafka(), topic);

    @AfterEach
    void close() {
        inbox.close();
        publisher.close();
        mongo.close();
    }

    @Test
    void shouldPublishEverythingInOrderAndForgetIt_whenManyDocumentsHaveManyEntries() {
        for (int n = 0; n < 6; n++) {
            for (int key = 0; key < 50; key++) {
                write("k" + key, n);
            }
        }

        try (var relay = relay("one", publisher)) {
            assertThat(relay.flush(SOON)).isTrue();
        }

        var messages = inbox.until(300);
        assertThat(messages).hasSize(300);
        assertComplete(messages.size(), 50, 6);
        assertThat(registry.get("outbox.published").counter().count()).isEqualTo(300);
        assertThat(registry.get("outbox.backlog").gauge().value()).isNotNegative();
    }

    @Test
    void shouldPublishWithinMilliseconds_whenThisProcessHasWritten() {
        try (var relay = relay("one", publisher)) {
            assertThat(relay.flush(SOON)).isTrue();
            var fastest = IntStream.range(0, 5).mapToLong(n -> published(n)).min();

            assertThat(fastest.getAsLong()).isLessThan(150);
        }
    }

    @Test
    void shouldLoseNothing_whenTheLeaderDiesBetweenAcknowledgementAndRemoval() {
        for (int n = 0; n < 3; n++) {
            for (int key = 0; key < 20; key++) {
                write("k" + key, n);
            }
        }
        var dying = new DyingStore();
        var first = OutboxRelay.start("things", dying, lease("first"), publisher, Clock.systemUTC(), registry);
        await().atMost(SOON).until(() -> dying.asked.get() > 0); // the broker has them, the outbox has them still

        try (var second = relay("second", publisher)) {
            first.close();
            assertThat(second.flush(SOON)).isTrue();
        }

        var messages = inbox.until(120);
        assertThat(messages).hasSizeGreaterThanOrEqualTo(120); // every fact at least twice
        assertComplete(120, 20, 3);
    }

    @Test
    void shouldKeepTheOrderOfEachKey_whenTwoRelaysCompeteAndTheLeadMoves() {
        var left = relay("left", publisher);
        for (int n = 0; n < 12; n++) {
            for (int key = 0; key < 20; key++) {
                write("k" + key, n);
            }
            if (n % 3 == 2) {
                var right = relay("right-" + n, publisher);
                left.close();
                left = right;
            }
        }

        assertThat(left.flush(SOON)).isTrue();
        left.close();

        assertComplete(240, 20, 12);
    }

    @Test
    void shouldRemoveOnlyTheConfirmedPrefix_whenTheBrokerFailsInTheMiddle() {
        for (int n = 0; n < 4; n++) {
            write("a", n);
            write("b", n);
        }
        var failures = new AtomicInteger(3);
        FactSink flaky = entry -> entry.id().equals("a-1") && failures.getAndDecrement() > 0
                ? CompletableFuture.failedFuture(new IllegalStateException("the broker is away"))
                : publisher.send(entry);

        try (var relay = relay("one", flaky)) {
            assertThat(relay.flush(SOON)).isTrue();
        }

        assertThat(Inbox.idsByKey(inbox.until(8)).get("a")).containsExactly("a-0", "a-1", "a-2", "a-3");
        assertThat(inbox.until(8)).hasSize(8);
        assertThat(registry.get("outbox.failures").counter().count()).isEqualTo(3);
    }

    @Test
    void shouldLeaveThePublishingToTheLeader_whenAnotherHoldsTheLease() {
        assertThat(lease("other").hold()).isTrue();
        write("k", 0);

        try (var relay = relay("follower", publisher)) {
            assertThat(relay.flush(Duration.ofMillis(300))).isFalse();
        }

        assertThat(outbox.backlog(10)).isEqualTo(1);
    }

    private long published(int n) {
        long start = System.nanoTime();
        write("k", n);
        inbox.until(n + 1);
        return (System.nanoTime() - start) / 1_000_000;
    }

    private void assertComplete(int atLeast, int keys, int each) {
        var ids = Inbox.idsByKey(inbox.until(
                m -> m.size() >= atLeast && Inbox.idsByKey(m).values().stream().allMatch(l -> l.size() == each)));
        assertThat(ids).hasSize(keys).allSatisfy((key, list) -> assertThat(list)
                .containsExactlyElementsOf(
                        IntStream.range(0, each).mapToObj(n -> key + "-" + n).toList()));
    }

    private void write(String key, int n) {
        var fact = new Fact(key + "-" + n, "thing.changed.v1", key, Instant.now(), Map.of("n", n));
        Await.one(things.updateOne(
                Filters.eq("_id", key),
                MongoOutbox.push(OutboxEntry.of(topic, fact)),
                new UpdateOptions().upsert(true)));
    }

    private OutboxRelay relay(String owner, FactSink sink) {
        return OutboxRelay.start("things", outbox, lease(owner), sink, Clock.systemUTC(), registry);
    }

    private Lease lease(String owner) {
        return new Lease(mongo, "things-relay", owner, Duration.ofSeconds(2), Clock.systemUTC());
    }

    /** The real outbox as a process sees it that dies before each removal. */
    private final class DyingStore implements OutboxStore {
        private final AtomicInteger asked = new AtomicInteger();

        @Override
        public List<Pending> oldest(int limit) {
            return outbox.oldest(limit);
        }

        @Override
        public void confirm(List<Pending> published) {
            asked.incrementAndGet();
            throw new IllegalStateException("killed");
        }

        @Override
        public void whenWritten(Runnable look) {
            outbox.whenWritten(look);
        }

        @Override
        public long backlog(int limit) {
            return outbox.backlog(limit);
        }
    }
}
