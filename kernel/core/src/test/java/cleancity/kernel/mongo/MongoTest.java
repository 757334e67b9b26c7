package cleancity.kernel.mongo;

import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cleancity.kernel.facts.OutboxEntry;
import cleancity.kernel.testing.TestStores;
import cleancity.stores.EmbeddedStores;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoCommandException;
import com.mongodb.MongoTimeoutException;
import com.mongodb.WriteConcern;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.Updates;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MongoTest {
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final Mongo mongo = TestStores.mongo(registry);

    @AfterEach
    void close() {
        mongo.close();
    }

    @Test
    void shouldGiveBackWhatWasStored_whenTheDocumentIsARecord() {
        var samples = mongo.collection("samples", Sample.class);
        var entry = new OutboxEntry("f1", "a.b.v1", "s", "k", "t", Instant.EPOCH, "{}", null);
        var stored = new Sample(
                "1",
                "名",
                3,
                UUID.randomUUID(),
                Instant.parse("2026-11-23T08:00:00.123Z"),
                List.of(new Sample.Part(1, "x"), new Sample.Part(2, null)),
                Map.of("a", 1),
                List.of(entry));

        Await.one(samples.insertOne(stored));

        assertThat(Await.first(samples.find(eq("_id", "1")))).isEqualTo(stored);
        assertThat(Await.first(samples.find(eq("uuid", stored.uuid())))).isEqualTo(stored);
        assertThat(Await.first(samples.find(eq("_id", "2")))).isNull();
    }

    @Test
    void shouldWaitForTheJournal_whenTheServerStandsAlone() {
        var uri = EmbeddedStores.shared().mongodbUri().replaceFirst("w=1", "w=majority");
        try (var other = Mongo.connect(uri, "concern", registry)) {
            assertThat(other.collection("samples", Sample.class).getWriteConcern())
                    .isEqualTo(WriteConcern.W1.withJournal(true));
        }
    }

    @ParameterizedTest
    @CsvSource({"setName,rs0", "msg,isdbgrid"})
    void shouldWaitForAMajority_whenTheServerIsOneOfMany(String member, String value) {
        assertThat(Durable.on(new Document("ok", 1.0).append(member, value)))
                .isEqualTo(WriteConcern.MAJORITY.withJournal(true));
    }

    @Test
    void shouldCountCommands_whenThePingIsAnswered() {
        mongo.ping();

        assertThat(registry.find("mongodb.driver.commands").timer().count()).isPositive();
    }

    @Test
    void shouldSayTimeout_whenNobodyListens() {
        try (var nowhere = Mongo.connect("mongodb://127.0.0.1:1/?serverSelectionTimeoutMS=1", "none", registry)) {
            assertThatThrownBy(nowhere::ping)
                    .isInstanceOf(MongoTimeoutException.class)
                    .matches(Outages::isOutage);
        }
    }

    @Test
    void shouldTellDuplicates_whenAUniqueIndexIsBroken() {
        var samples = mongo.collection("samples", Sample.class);
        DeclaredIndexes.of(DeclaredIndexes.unique("name")).ensureOn(samples);
        Await.one(samples.insertOne(Sample.named("1", "a")));

        assertThatThrownBy(() -> Await.one(samples.insertOne(Sample.named("2", "a"))))
                .matches(Duplicates::isDuplicate)
                .matches(e -> !Outages.isOutage(e));
        assertThatThrownBy(() -> Await.first(samples.findOneAndUpdate(
                        Filters.and(eq("_id", "1"), eq("version", 9)),
                        Updates.set("version", 1L),
                        new FindOneAndUpdateOptions().upsert(true))))
                .isInstanceOf(MongoCommandException.class)
                .matches(Duplicates::isDuplicate);
        assertThat(Duplicates.isDuplicate(new IllegalStateException("E11000"))).isFalse();
    }

    @Test
    void shouldTellWhichModelsWereDuplicates_whenABulkWriteIsUnordered() {
        var samples = mongo.collection("samples", Sample.class);
        var models = List.of(insert("1"), insert("2"), insert("1"), insert("3"), insert("2"));

        assertThatThrownBy(() -> Await.one(samples.bulkWrite(models, new BulkWriteOptions().ordered(false))))
                .matches(Duplicates::isDuplicate)
                .isInstanceOfSatisfying(MongoBulkWriteException.class, e -> assertThat(Duplicates.indices(e))
                        .containsExactly(2, 4));
        assertThat(Await.one(samples.countDocuments())).isEqualTo(3);
    }

    @Test
    void shouldKeepIndexes_whenTheyAreDeclaredAgain() {
        var samples = mongo.collection("samples", Sample.class);
        var indexes = DeclaredIndexes.of(
                DeclaredIndexes.unique("name"),
                DeclaredIndexes.plain("version", "at"),
                DeclaredIndexes.uniqueWhere(Filters.gt("version", 3), "uuid"),
                DeclaredIndexes.expiring("at"));

        indexes.ensureOn(samples);
        indexes.ensureOn(samples);

        assertThat(Await.list(samples.listIndexes(), 10)).hasSize(5);
    }

    @Test
    void shouldFailTheStart_whenADeclarationContradictsTheStore() {
        var samples = mongo.collection("samples", Sample.class);
        DeclaredIndexes.of(DeclaredIndexes.plain("name")).ensureOn(samples);

        assertThatThrownBy(
                        () -> DeclaredIndexes.of(DeclaredIndexes.unique("name")).ensureOn(samples))
                .isInstanceOf(MongoCommandException.class);
    }

    private static InsertOneModel<Sample> insert(String id) {
        return new InsertOneModel<>(Sample.named(id, "n"));
    }
}
