package cleancity.kernel.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import cleancity.kernel.http.IdempotencyStore.Claim;
import cleancity.kernel.model.CommonRule;
import cleancity.kernel.model.Refusal;
import cleancity.kernel.testing.Signals;
import cleancity.stores.EmbeddedMongo;
import cleancity.stores.StoreSettings;
import com.mongodb.reactivestreams.client.MongoCollection;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreAwayTest {
    /** The goal is 300 ms; a machine that turns no thread meanwhile gets longer, the driver's own limits start at 5 s. */
    private static final Duration SOON = Duration.ofSeconds(4);

    @TempDir
    Path data;

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private EmbeddedMongo engine;
    private Mongo mongo;
    private MongoCollection<Document> things;

    @BeforeEach
    void start() throws Exception {
        engine = EmbeddedMongo.start(data, 0, StoreSettings.in(data).cache());
        mongo = Mongo.connect(engine.uri(), "away", meters);
        things = mongo.collection("things", Document.class);
        Await.done(things.insertOne(new Document("_id", 1)));
    }

    @AfterEach
    void stop() throws Exception {
        mongo.close();
        if (Files.exists(pid())) {
            Signals.send("CONT", pid());
        }
        engine.close();
    }

    private Path pid() {
        return data.resolve("mongodb.pid");
    }

    @Test
    void shouldSayAwayAndComeBack_whenTheEngineHangs() throws Exception {
        Signals.send("STOP", pid());

        everybodyIsTold();
        assertThat(refusedAfter(() -> Await.first(things.find()))).isLessThan(Duration.ofMillis(300));
        assertThatThrownBy(mongo::ping).isInstanceOf(Refusal.Unavailable.class);
        assertThat(meters.get("store.away").gauge().value()).isEqualTo(1);
        Signals.send("CONT", pid());

        comesBack();
    }

    /** Both who could not claim and who could not give back what it had claimed: neither is at work. */
    @Test
    void shouldGrantAKeyAgain_whenTheEngineHungWhileItWasClaimedOrReleased() throws Exception {
        var keys = new MongoIdempotency(mongo, Clock.systemUTC());
        assertThat(keys.claim("released", "print")).isInstanceOf(Claim.Granted.class);
        Signals.send("STOP", pid());
        assertThatThrownBy(() -> keys.claim("claimed", "print")).isInstanceOf(Refusal.Unavailable.class);
        assertThatThrownBy(() -> keys.release("released")).isInstanceOf(Refusal.Unavailable.class);
        Signals.send("CONT", pid());
        comesBack();

        for (var key : List.of("claimed", "released")) {
            assertThat(keys.claim(key, "print")).as(key).isInstanceOf(Claim.Granted.class);
            assertThat(keys.claim(key, "print")).as(key).isInstanceOf(Claim.InProgress.class);
        }
    }

    @Test
    void shouldSayAwayAndComeBack_whenTheEngineIsKilled() throws Exception {
        Signals.send("KILL", pid());

        everybodyIsTold();
        assertThat(refusedAfter(() -> Await.one(things.insertOne(new Document("_id", 2)))))
                .isLessThan(Duration.ofMillis(300));
        int port = URI.create(engine.uri().replaceFirst("\\?.*", "")).getPort();
        engine.close();
        engine = EmbeddedMongo.start(data, port, StoreSettings.in(data).cache());

        comesBack();
    }

    @Test
    void shouldStayPresent_whenOnlyAReaderIsSlow() throws Exception {
        Await.done(things.insertMany(
                IntStream.range(2, 200).mapToObj(i -> new Document("_id", i)).toList()));

        Await.each(things.find().batchSize(10), 10, read -> await().pollDelay(Duration.ofMillis(20))
                .until(() -> true));

        assertThat(meters.get("store.away").gauge().value()).isZero();
    }

    /** Sixteen at once, of which most wait for a connection, none for longer than the first. */
    private void everybodyIsTold() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var told = IntStream.range(0, 16)
                    .mapToObj(i -> threads.submit(() -> refusedAfter(
                            i % 2 == 0
                                    ? () -> Await.first(things.find())
                                    : () -> Await.one(things.updateOne(
                                            new Document("_id", 1), new Document("$inc", new Document("n", 1)))))))
                    .toList();
            for (var each : told) {
                assertThat(each.get()).isLessThan(SOON);
            }
        }
    }

    private static Duration refusedAfter(Callable<?> work) {
        long begun = System.nanoTime();
        assertThatThrownBy(work::call)
                .isInstanceOfSatisfying(Refusal.Unavailable.class, refused -> {
                    assertThat(refused.rule()).isEqualTo(CommonRule.STORE_AWAY);
                    assertThat(refused.retryAfter()).isPositive();
                })
                .matches(Outages::isOutage);
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    private void comesBack() {
        await().atMost(Duration.ofSeconds(20))
                .ignoreExceptions()
                .until(() -> Await.first(things.find()), found -> found != null);
        assertThat(meters.get("store.away").gauge().value()).isZero();
    }
}
