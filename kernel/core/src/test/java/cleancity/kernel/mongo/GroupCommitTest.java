package cleancity.kernel.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cleancity.kernel.model.Refusal;
import cleancity.kernel.testing.TestStores;
import com.mongodb.MongoWriteException;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.Updates;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.concurrent.Callable;
import org.bson.BSONException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class GroupCommitTest {
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final Mongo mongo = TestStores.mongo();
    private final GroupCommit<Sample> commits = GroupCommit.start(mongo.collection("samples", Sample.class), registry);

    @AfterEach
    void close() {
        commits.close();
        mongo.close();
    }

    @Test
    void shouldTellEachCallerItsOwnOutcome_whenSixtyFourRaceForTheSameIds() throws Exception {
        var outcomes = Racing.threads(64, i -> (Callable<Integer>) () -> {
            int refused = 0;
            for (int n = 0; n < 50; n++) {
                refused += written("id-" + (i / 2) + "-" + n) ? 0 : 1;
            }
            return refused;
        });

        assertThat(outcomes).extracting(Racing.Outcome::failure).allMatch(f -> f == null);
        assertThat(outcomes.stream().mapToInt(Racing.Outcome::result).sum()).isEqualTo(32 * 50);
        assertThat(Await.one(mongo.collection("samples", Sample.class).countDocuments()))
                .isEqualTo(32 * 50);
        assertThat(registry.find("group.commit.size").summary().mean()).isGreaterThan(4);
    }

    @Test
    void shouldRefuse_whenMoreWaitThanTheQueueHolds() throws Exception {
        var outcomes = Racing.threads(6_000, i -> (Callable<Boolean>) () -> written("id-" + i));

        var refused = outcomes.stream().filter(o -> o.failure() != null).toList();
        assertThat(refused).extracting(Racing.Outcome::failure).allMatch(Refusal.Unavailable.class::isInstance);
        assertThat(registry.find("group.commit.refused").counter().count()).isEqualTo(refused.size());
        assertThat(Await.one(mongo.collection("samples", Sample.class).countDocuments()))
                .isEqualTo(6_000 - refused.size());
    }

    @Test
    void shouldWriteWhatItTook_whenItIsClosedInTheMiddle() throws Exception {
        var outcomes = Racing.threads(200, i -> (Callable<Boolean>) () -> {
            if (i == 100) {
                commits.close();
            }
            return written("id-" + i);
        });

        var acknowledged = outcomes.stream().filter(o -> o.failure() == null).count();
        assertThat(Await.one(mongo.collection("samples", Sample.class).countDocuments()))
                .isEqualTo(acknowledged);
        assertThatThrownBy(() -> written("late")).isInstanceOf(Refusal.Unavailable.class);
    }

    @Test
    void shouldFailOneAlone_whenItCannotBeWrittenDown() throws Exception {
        var poison = new UpdateOneModel<Sample>(Filters.eq("_id", "p"), Updates.set("a\0b", 1));
        var outcomes = Racing.threads(200, i -> (Callable<Boolean>) () -> {
            if (i % 10 == 0) {
                commits.write(poison);
            }
            return written("id-" + i);
        });

        assertThat(outcomes.stream().filter(o -> o.failure() != null))
                .hasSize(20)
                .extracting(Racing.Outcome::failure)
                .allMatch(BSONException.class::isInstance);
        assertThat(Await.one(mongo.collection("samples", Sample.class).countDocuments()))
                .isEqualTo(180);
    }

    private boolean written(String id) {
        try {
            commits.write(new InsertOneModel<>(Sample.named(id, "n")));
            return true;
        } catch (MongoWriteException e) {
            assertThat(Duplicates.isDuplicate(e)).isTrue();
            return false;
        }
    }
}
