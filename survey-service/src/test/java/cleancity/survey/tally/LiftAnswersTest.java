package cleancity.survey.tally;

import static org.assertj.core.api.Assertions.assertThat;

import cleancity.kernel.mongo.Await;
import cleancity.kernel.mongo.Mongo;
import cleancity.kernel.testing.TestStores;
import cleancity.survey.model.Counts;
import cleancity.survey.store.CountingStore;
import cleancity.survey.store.LiftAnswers;
import cleancity.survey.store.TallyStore;
import com.mongodb.reactivestreams.client.MongoCollection;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Documents as 0.1.0 wrote them. */
class LiftAnswersTest {
    private final Mongo mongo = TestStores.mongo();
    private final MongoCollection<Document> answers = mongo.collection("answers", Document.class);
    private final MongoCollection<Document> tallies = mongo.collection("tallies", Document.class);

    @AfterEach
    void close() {
        mongo.close();
    }

    @Test
    void shouldLetWaitWhatWasNotCounted_whenOffsetsSayHowFarItCame() {
        tally("c1", 7);
        answer("counted", "c1", 7L);
        answer("settled", "c1", 8L);
        answer("untouched", "c1", null);
        answer("settled-first", "c2", 3L);
        answer("untouched-first", "c3", null);

        new LiftAnswers(mongo).lift();
        new LiftAnswers(mongo).lift();

        assertThat(waiting()).containsExactlyInAnyOrder("settled", "untouched", "settled-first", "untouched-first");
        var tally = new TallyStore(mongo).find(List.of("w|c1")).getFirst();
        assertThat(tally.sequence()).isZero();
        assertThat(tally.counts().n()).isEqualTo(5);
    }

    @Test
    void shouldCountAgainTheSame_whenAnswersOfBothVersionsAreCounted() {
        tally("c1", 7);
        answer("counted", "c1", 7L);
        new LiftAnswers(mongo).lift();
        var seen = new ArrayList<String>();

        new CountingStore(mongo).counted("w", "c1", 0, answer -> seen.add(answer.id()));

        assertThat(seen).containsExactly("counted");
    }

    @Test
    void shouldTouchNothing_whenThisVersionHasCounted() {
        Await.one(tallies.insertOne(new Document("_id", "w|c9")
                .append("wave", "w")
                .append("community", "c9")
                .append("sequence", 1L)));
        answer("old", "c1", null);

        new LiftAnswers(mongo).lift();

        assertThat(waiting()).isEmpty();
    }

    private List<String> waiting() {
        return new CountingStore(mongo)
                .waiting(100).stream().map(each -> each.answer().id()).toList();
    }

    private void tally(String community, long offset) {
        var cells = new Document(Counts.EVERYBODY, new Document(Counts.EVERYBODY, new Document("?", 5L)));
        Await.one(tallies.insertOne(new Document("_id", "w|" + community)
                .append("wave", "w")
                .append("community", community)
                .append("offset", offset)
                .append("counts", cells)
                .append("changedAt", new Date())
                .append("outbox", List.of())));
    }

    private void answer(String id, String community, @Nullable Long offset) {
        var stored = new Document("_id", id)
                .append("wave", "w")
                .append("community", community)
                .append("language", "zh-CN")
                .append("channel", "wechat")
                .append("day", "2026-11-23")
                .append("seconds", 90)
                .append("flags", List.of())
                .append("values", new Document("overall", "5"))
                .append("outbox", List.of());
        if (offset != null) {
            stored.append("offset", offset);
        }
        Await.one(answers.insertOne(stored));
    }
}
