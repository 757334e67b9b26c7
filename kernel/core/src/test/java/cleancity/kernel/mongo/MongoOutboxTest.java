package cleancity.kernel.mongo;

import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;

import cleancity.kernel.facts.Fact;
import cleancity.kernel.facts.OutboxEntry;
import cleancity.kernel.facts.OutboxStore.Pending;
import cleancity.kernel.facts.Topic;
import cleancity.kernel.testing.TestStores;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.Updates;
import com.mongodb.reactivestreams.client.MongoCollection;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MongoOutboxTest {
    private static final Topic TOPIC = new Topic("t", 1);

    private final Mongo mongo = TestStores.mongo();
    private final MongoCollection<Sample> samples = mongo.collection("samples", Sample.class);
    private final MongoOutbox outbox = new MongoOutbox(samples);

    @AfterEach
    void close() {
        mongo.close();
    }

    @Test
    void shouldGiveTheOldestFirst_whenSeveralWait() {
        store("young", 30);
        store("empty");
        store("old", 10, 40);
        store("middle", 20);

        assertThat(outbox.oldest(10))
                .extracting(p -> p.document().toString())
                .containsExactly("BsonString{value='old'}", "BsonString{value='middle'}", "BsonString{value='young'}");
        assertThat(outbox.oldest(1)).hasSize(1);
        assertThat(outbox.backlog(10)).isEqualTo(3);
        assertThat(outbox.backlog(2)).isEqualTo(2);
    }

    @Test
    void shouldSayThatSomethingWasWritten_whenThisProcessWritesToTheCollectionByAnyName() {
        var looks = new AtomicInteger();
        outbox.whenWritten(looks::incrementAndGet);
        var elsewhere = mongo.collection("samples", Document.class);

        Await.one(elsewhere.insertOne(new Document("_id", "a")));
        Await.one(elsewhere.updateOne(eq("_id", "a"), Updates.set("name", "b")));
        Await.one(elsewhere.findOneAndUpdate(eq("_id", "a"), Updates.set("name", "c")));
        Await.one(elsewhere.bulkWrite(List.of(new UpdateOneModel<>(eq("_id", "a"), Updates.set("name", "d")))));
        Await.one(elsewhere.countDocuments());
        Await.one(mongo.collection("others", Document.class).insertOne(new Document("_id", "a")));

        assertThat(looks).hasValue(4);
    }

    @Test
    void shouldRemoveExactlyWhatWasConfirmed_whenMoreWasWrittenMeanwhile() {
        store("a", 1, 2);
        var read = outbox.oldest(1).getFirst();
        Await.one(samples.updateOne(
                eq("_id", "a"), Updates.combine(Updates.set("name", "new"), MongoOutbox.push(entries("a", 3)))));

        outbox.confirm(List.of(new Pending(read.document(), read.entries().subList(0, 1))));

        var stored = Await.first(samples.find(eq("_id", "a")));
        assertThat(stored.outbox()).extracting(OutboxEntry::id).containsExactly("a-2", "a-3");
        assertThat(stored.name()).isEqualTo("new");
    }

    @Test
    void shouldReadTheIndexInOrder_whenManyDocumentsHaveNothingToPublish() {
        Await.done(samples.insertMany(IntStream.range(0, 2_000)
                .mapToObj(i -> Sample.named("quiet-" + i, "n"))
                .toList()));
        store("loud", 1);

        var plan = Await.first(samples.find(Filters.exists("outbox.at"))
                        .sort(Sorts.ascending("outbox.at"))
                        .explain())
                .toJson();

        assertThat(plan).contains("IXSCAN").doesNotContain("COLLSCAN").doesNotContain("\"SORT\"");
        assertThat(plan).contains("\"totalDocsExamined\": 1,");
    }

    private void store(String id, int... seconds) {
        var sample = Sample.named(id, "n");
        Await.one(samples.insertOne(new Sample(
                id, "n", 0, sample.uuid(), sample.at(), sample.parts(), sample.counts(), entries(id, seconds))));
    }

    private static List<OutboxEntry> entries(String id, int... seconds) {
        var facts = IntStream.of(seconds)
                .mapToObj(s ->
                        new Fact(id + "-" + s, "thing.happened.v1", id, Instant.EPOCH.plusSeconds(s), Map.of("n", s)))
                .toArray(Fact[]::new);
        return OutboxEntry.of(TOPIC, facts);
    }
}
