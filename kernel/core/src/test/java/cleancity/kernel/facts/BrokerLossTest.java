package cleancity.kernel.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cleancity.kernel.mongo.Await;
import cleancity.kernel.mongo.Lease;
import cleancity.kernel.mongo.Mongo;
import cleancity.kernel.mongo.MongoOutbox;
import cleancity.kernel.testing.TestStores;
import cleancity.stores.EmbeddedKafka;
import com.mongodb.reactivestreams.client.MongoCollection;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BrokerLossTest {
    private static final Duration LATER = Duration.ofSeconds(40);
    private static final Topic TOPIC = new Topic("things", 2);

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final Mongo mongo = TestStores.mongo();
    private final MongoCollection<Document> things = mongo.collection("things", Document.class);
    private final MongoOutbox outbox = new MongoOutbox(things);
    private final Set<String> received = ConcurrentHashMap.newKeySet();

    @AfterEach
    void close() {
        mongo.close();
    }

    @Test
    void shouldDeliverEveryFact_whenTheBrokerIsGoneForAWhile(@TempDir Path folder) throws Exception {
        var broker = EmbeddedKafka.start(folder, 0);
        var bootstrap = broker.bootstrapServers();
        Topics.ensure(bootstrap, List.of(TOPIC));
        var everybody = Subscription.of(bootstrap, "g", e -> false, TOPIC);
        try (var publisher = FactPublisher.connect(bootstrap, URI.create("/test"), registry);
                var relay = relay(publisher);
                var _ = FactSubscriber.start(everybody, f -> received.add(f.id()), registry)) {
            write(0);
            await().atMost(LATER).until(() -> received.size() == 1);

            broker.close();
            for (int n = 1; n < 20; n++) {
                write(n);
                relay.nudge();
            }
            await().atMost(LATER)
                    .until(() -> registry.get("outbox.failures").counter().count() > 0);
            assertThat(outbox.backlog(100)).isEqualTo(19);

            broker = EmbeddedKafka.start(folder, Integer.parseInt(bootstrap.split(":")[1]));
            await().atMost(LATER).until(() -> received.size() == 20);
            assertThat(relay.flush(LATER)).isTrue();
        } finally {
            broker.close();
        }
    }

    private OutboxRelay relay(FactSink sink) {
        var lead = new Lease(mongo, "relay", "one", Duration.ofSeconds(8), Clock.systemUTC());
        return OutboxRelay.start("things", outbox, lead, sink, Clock.systemUTC(), registry);
    }

    private void write(int n) {
        var fact = new Fact("f-" + n, "thing.made.v1", "t-" + n, Instant.now(), Map.of("n", n));
        var entries = OutboxEntry.of(TOPIC, fact);
        Await.one(things.insertOne(new Document("_id", fact.subject()).append("outbox", entries)));
    }
}
