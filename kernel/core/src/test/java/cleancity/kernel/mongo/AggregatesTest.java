package cleancity.kernel.mongo;

import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cleancity.kernel.model.CommonRule;
import cleancity.kernel.model.Refusal;
import cleancity.kernel.testing.TestStores;
import com.mongodb.client.model.Updates;
import com.mongodb.reactivestreams.client.MongoCollection;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AggregatesTest {
    private static final String UNSPEAKABLE = "unspeakable";

    private final Mongo mongo = TestStores.mongo();
    private final MongoCollection<Sample> samples = mongo.collection("samples", Sample.class);
    private final AtomicInteger writes = new AtomicInteger();

    @BeforeEach
    void store() {
        Await.one(samples.insertOne(Sample.named("1", "")));
    }

    @AfterEach
    void close() {
        mongo.close();
    }

    @Test
    void shouldLoseNoChange_whenTwoProcessesRace() throws Exception {
        var one = new Aggregates<>(new Names());
        var other = new Aggregates<>(new Names());

        var outcomes = Racing.threads(
                200, i -> (Callable<Integer>) () -> (i % 2 == 0 ? one : other).change("1", AggregatesTest::longer));

        assertThat(outcomes).extracting(Racing.Outcome::failure).containsOnlyNulls();
        assertThat(outcomes.stream().map(Racing.Outcome::result).distinct()).hasSize(200);
        assertThat(stored().name()).hasSize(200);
        assertThat(stored().version())
                .as("those that wait together are one write")
                .isLessThan(200);
    }

    @Test
    void shouldRefuseOneAndStoreTheOthers_whenTheyAreDecidedTogether() throws Exception {
        var names = new Aggregates<>(new Names());

        var outcomes = Racing.threads(20, i -> (Callable<Integer>) () -> names.change("1", name -> {
            if (i == 7) {
                throw new Refusal.Conflict(CommonRule.IDEMPOTENCY_KEY_REUSED);
            }
            return longer(name);
        }));

        assertThat(outcomes.stream().filter(each -> each.failure() != null)).hasSize(1);
        assertThat(stored().name()).hasSize(19);
    }

    @Test
    void shouldFailAlone_whenOneOfThoseWrittenTogetherCannotBeWrittenDown() throws Exception {
        var names = new Aggregates<>(new Names());

        var outcomes = Racing.threads(20, i -> (Callable<Integer>) () ->
                names.change("1", name -> i == 7 ? new Decision<>(name + "y", List.of(UNSPEAKABLE), 0) : longer(name)));

        assertThat(outcomes.stream().filter(each -> each.failure() != null)).hasSize(1);
        assertThat(stored().name()).isEqualTo("x".repeat(19));
    }

    @Test
    void shouldAskTheStore_whenWhatIsRememberedChangesNothing() {
        var names = new Aggregates<>(new Names());
        names.change("1", AggregatesTest::longer);
        new Aggregates<>(new Names()).change("1", AggregatesTest::longer);

        int length = names.change("1", name -> Decision.unchanged(name, name.length()));

        assertThat(length).isEqualTo(2);
        assertThat(writes).hasValue(2);
        assertThat(names.seen("1", Duration.ofMinutes(1))).contains("xx");
        assertThat(names.seen("1", Duration.ZERO)).isEmpty();
    }

    @Test
    void shouldBeginWithADocumentOfEarlierVersions_whenItHasNoVersion() {
        Await.done(samples.updateOne(eq("_id", "1"), Updates.unset("version")));

        new Aggregates<>(new Unversioned()).change("1", AggregatesTest::longer);

        assertThat(stored().version()).isEqualTo(1);
    }

    @Test
    void shouldGiveUp_whenEveryRaceIsLost() {
        var names = new Aggregates<>(new Names());

        assertThatThrownBy(() -> names.change("1", name -> {
                    Await.one(samples.updateOne(eq("_id", "1"), Updates.inc("version", 1L)));
                    return longer(name);
                }))
                .isInstanceOfSatisfying(
                        Refusal.Conflict.class, r -> assertThat(r.rule()).isEqualTo(CommonRule.LOST_RACE));
        assertThatThrownBy(() -> names.change("none", AggregatesTest::longer)).isInstanceOf(Refusal.NotFound.class);
    }

    private static Decision<String, String, Integer> longer(String name) {
        return new Decision<>(name + "x", List.of(), name.length());
    }

    private Sample stored() {
        return Await.first(samples.find(eq("_id", "1")));
    }

    private class Names implements AggregateStore<String, String> {
        @Override
        public @Nullable Read<String> read(String id) {
            var found = Await.first(samples.find(eq("_id", id)));
            return found == null ? null : new Read<>(found.name(), found.version());
        }

        @Override
        public boolean write(String id, Read<String> before, String after, List<String> effects) {
            writes.incrementAndGet();
            var effect =
                    effects.contains(UNSPEAKABLE) ? new Object() : effects.size(); // the driver can write no Object
            var updates = List.of(Updates.set("name", after), Updates.set("effects", effect));
            return AggregateStore.update(samples, id, before, updates);
        }
    }

    /** Reads a document that lacks the version. */
    private final class Unversioned extends Names {
        @Override
        public Read<String> read(String id) {
            return new Read<>("", 0);
        }
    }
}
