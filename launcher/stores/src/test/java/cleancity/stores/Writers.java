package cleancity.stores;

import com.mongodb.MongoException;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoCollection;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;

/** Sixteen writers, four of each kind; each counts up and remembers the last number that was acknowledged. */
final class Writers {
    private static final Duration LIMIT = Duration.ofSeconds(20);
    private static final int BULK = 10;
    private static final List<Kind> KINDS = List.of(
            new Kind("insert", false, (to, step) -> to.insertOne(step.document(0))),
            new Kind(
                    "bulk",
                    false,
                    (to, step) -> to.bulkWrite(IntStream.range(0, BULK)
                            .mapToObj(part -> new InsertOneModel<>(step.document(part)))
                            .toList())),
            new Kind(
                    "update",
                    true,
                    (to, step) -> to.updateOne(step.own(), step.set(), new UpdateOptions().upsert(true))),
            new Kind(
                    "find-and-modify",
                    true,
                    (to, step) ->
                            to.findOneAndUpdate(step.own(), step.set(), new FindOneAndUpdateOptions().upsert(true))));
    private static final int EACH = 4;

    private final int round;
    private final Map<String, Integer> acknowledged = new ConcurrentHashMap<>();
    private final Semaphore writes = new Semaphore(0);
    private final CountDownLatch running = new CountDownLatch(KINDS.size() * EACH);

    private Writers(int round) {
        this.round = round;
    }

    /** One way to write; the same document each time, or new ones. */
    private record Kind(String name, boolean same, BiFunction<MongoCollection<Document>, Step, Publisher<?>> write) {}

    private record Step(String writer, int number) {
        Document document(int part) {
            return new Document("_id", writer + " " + number + " " + part);
        }

        Bson own() {
            return Filters.eq("_id", writer);
        }

        Bson set() {
            return Updates.set("number", number);
        }
    }

    static Writers start(MongoClient client, int round) {
        var writers = new Writers(round);
        for (Kind kind : KINDS) {
            for (int i = 0; i < EACH; i++) {
                String name = writers.name(kind, i);
                Thread.ofPlatform().daemon().name(name).start(() -> writers.write(client, kind, name));
            }
        }
        return writers;
    }

    private String name(Kind kind, int writer) {
        return kind.name() + " " + round + "." + writer;
    }

    private static MongoCollection<Document> collection(MongoClient client) {
        return client.getDatabase("killed").getCollection("numbers");
    }

    private void write(MongoClient client, Kind kind, String name) {
        try {
            for (int number = 0; true; number++) {
                Mono.from(kind.write().apply(collection(client), new Step(name, number)))
                        .block(LIMIT);
                acknowledged.put(name, number);
                writes.release();
            }
        } catch (MongoException killed) {
            return;
        } finally {
            running.countDown();
        }
    }

    void awaitAcknowledged(int enough) throws InterruptedException {
        if (!writes.tryAcquire(enough, LIMIT.toSeconds(), TimeUnit.SECONDS)) {
            throw new AssertionError("only " + writes.availablePermits() + " writes within " + LIMIT);
        }
    }

    void awaitEnd() throws InterruptedException {
        if (!running.await(LIMIT.toSeconds(), TimeUnit.SECONDS)) {
            throw new AssertionError(running.getCount() + " writers go on although the engine was killed");
        }
    }

    /** What was acknowledged and is not there. */
    Stream<String> lost(MongoClient client) {
        return KINDS.stream().flatMap(kind -> IntStream.range(0, EACH)
                .mapToObj(writer -> name(kind, writer))
                .filter(acknowledged::containsKey)
                .flatMap(name -> kind.same() ? stale(client, name) : missing(client, kind, name)));
    }

    private Stream<String> stale(MongoClient client, String name) {
        Document found =
                Mono.from(collection(client).find(Filters.eq("_id", name))).block(LIMIT);
        int last = acknowledged.getOrDefault(name, -1);
        return found != null && found.getInteger("number") >= last ? Stream.of() : Stream.of(name + " " + last);
    }

    private Stream<String> missing(MongoClient client, Kind kind, String name) {
        int parts = kind.name().equals("bulk") ? BULK : 1;
        return IntStream.rangeClosed(0, acknowledged.getOrDefault(name, -1))
                .mapToObj(number -> number)
                .flatMap(number -> IntStream.range(0, parts).mapToObj(part -> new Step(name, number).document(part)))
                .filter(document -> Mono.from(collection(client).find(document)).block(LIMIT) == null)
                .map(document -> document.getString("_id"));
    }
}
