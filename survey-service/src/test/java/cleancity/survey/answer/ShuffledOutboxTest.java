package cleancity.survey.answer;

import static org.assertj.core.api.Assertions.assertThat;

import cleancity.kernel.facts.OutboxEntry;
import cleancity.kernel.facts.OutboxRelay;
import cleancity.kernel.mongo.Await;
import cleancity.kernel.mongo.Lease;
import cleancity.kernel.testing.TestStores;
import cleancity.survey.model.Answer;
import cleancity.survey.model.Participation;
import cleancity.survey.store.AnswerStore;
import cleancity.survey.store.ParticipationStore;
import cleancity.survey.store.ShuffledOutbox;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.bson.Document;
import org.junit.jupiter.api.Test;

class ShuffledOutboxTest {
    private static final int PEOPLE = 150;

    /** Person i answers "answer-i": what no real answer tells, so that the two orders can be compared. */
    @Test
    void shouldWriteAnswersInAnotherOrder_whenPeopleTookPartOneAfterTheOther() {
        var meters = new SimpleMeterRegistry();
        try (var mongo = TestStores.mongo();
                var participations = new ParticipationStore(mongo, meters);
                var answers = new AnswerStore(mongo, meters)) {
            for (int i = 0; i < PEOPLE; i++) {
                var waiting = new OutboxEntry(
                        "entry-" + i, Waiting.TYPE, "w", "w", "answers", Instant.now(), "answer-" + i, null);
                assertThat(participations.add(new Participation("w|p" + i, "w", "k", "r"), waiting))
                        .isTrue();
            }
            var moved = new ArrayList<String>();
            var relay = OutboxRelay.start(
                    "shuffled",
                    new ShuffledOutbox(participations.outbox(), new Random(20261)),
                    Lease.named("shuffled", mongo, Clock.systemUTC()),
                    entry -> {
                        moved.add(entry.json());
                        var answer = new Answer(
                                entry.json(), "w", "c", "zh-CN", "wechat", "2026-11-23", 60, List.of(), Map.of());
                        answers.add(answer);
                        return CompletableFuture.completedFuture(null);
                    },
                    Clock.systemUTC(),
                    meters);
            assertThat(relay.flush(Duration.ofSeconds(20))).isTrue();
            relay.close();

            var order = natural(mongo.collection("answers", Document.class));
            assertThat(order).hasSize(PEOPLE).doesNotHaveDuplicates();
            assertThat(inPlace(order)).isLessThan(PEOPLE / 10);
            assertThat(natural(mongo.collection("participations", Document.class)))
                    .hasSize(PEOPLE);
        }
    }

    private static List<String> natural(com.mongodb.reactivestreams.client.MongoCollection<Document> collection) {
        return Await.list(collection.find(), PEOPLE + 1).stream()
                .map(document -> document.getString("_id"))
                .toList();
    }

    private static long inPlace(List<String> order) {
        return java.util.stream.IntStream.range(0, PEOPLE)
                .filter(i -> order.get(i).equals("answer-" + i))
                .count();
    }
}
