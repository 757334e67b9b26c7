package cleancity.kernel.mongo;

import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cleancity.kernel.model.CommonRule;
import cleancity.kernel.model.Refusal;
import cleancity.kernel.testing.TestStores;
import com.mongodb.client.model.Updates;
import com.mongodb.reactivestreams.client.MongoCollection;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class VersionGuardTest {
    private final Mongo mongo = TestStores.mongo();
    private final MongoCollection<Sample> samples = mongo.collection("samples", Sample.class);

    @BeforeEach
    void store() {
        Await.one(samples.insertOne(Sample.named("1", "")));
    }

    @AfterEach
    void close() {
        mongo.close();
    }

    @Test
    void shouldLoseNoChange_whenManyChangeTheSameDocument() throws Exception {
        var outcomes = Racing.threads(
                16, i -> (Callable<Sample>) () -> VersionGuard.change(samples, "1", s -> s.renamed(s.name() + "x")));

        var made = outcomes.stream().filter(o -> o.failure() == null).count();
        var stored = Await.first(samples.find(eq("_id", "1")));
        assertThat(stored.version()).isEqualTo(made);
        assertThat(stored.name()).hasSize((int) made);
        assertThat(outcomes)
                .extracting(Racing.Outcome::failure)
                .allMatch(f -> f == null || ((Refusal) f).rule() == CommonRule.LOST_RACE);
    }

    @Test
    void shouldGiveUp_whenEveryRaceIsLost() {
        assertThatThrownBy(() -> VersionGuard.change(samples, "1", s -> {
                    Await.one(samples.updateOne(eq("_id", "1"), Updates.inc("version", 1L)));
                    return s.renamed("late");
                }))
                .isInstanceOfSatisfying(
                        Refusal.Conflict.class, r -> assertThat(r.rule()).isEqualTo(CommonRule.LOST_RACE));
    }

    @Test
    void shouldWriteNothing_whenNothingChanges() {
        var same = VersionGuard.change(samples, "1", s -> s);

        assertThat(same.version()).isZero();
        assertThat(VersionGuard.change(samples, "none", s -> s)).isNull();
    }

    @Test
    void shouldRefuse_whenTheVersionReadIsOld() {
        VersionGuard.replace(samples, "1", 0, Sample.named("1", "").renamed("a"));

        assertThatThrownBy(() -> VersionGuard.replace(
                        samples, "1", 0, Sample.named("1", "").renamed("b")))
                .isInstanceOf(Refusal.Conflict.class);
        assertThatThrownBy(() -> VersionGuard.replace(samples, "1", 0, Sample.named("1", "b")))
                .isInstanceOf(IllegalStateException.class);
    }
}
