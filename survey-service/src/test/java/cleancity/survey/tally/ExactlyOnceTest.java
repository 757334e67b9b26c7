package cleancity.survey.tally;

import static org.assertj.core.api.Assertions.assertThat;

import cleancity.kernel.facts.OutboxEntry;
import cleancity.kernel.facts.ReceivedFact;
import cleancity.kernel.http.Json;
import cleancity.kernel.ids.Ids;
import cleancity.kernel.model.Actor;
import cleancity.kernel.model.LocalText;
import cleancity.kernel.model.Role;
import cleancity.kernel.mongo.Await;
import cleancity.kernel.mongo.Mongo;
import cleancity.kernel.testing.TestStores;
import cleancity.survey.facts.SurveyFacts;
import cleancity.survey.form.FormReader;
import cleancity.survey.model.Answer;
import cleancity.survey.model.Counts;
import cleancity.survey.model.Tally;
import cleancity.survey.model.Wave;
import cleancity.survey.model.WaveDesign;
import cleancity.survey.model.WaveStatus;
import cleancity.survey.start.FirstStart;
import cleancity.survey.store.AnswerStore;
import cleancity.survey.store.QuestionnaireStore;
import cleancity.survey.store.TallyStore;
import cleancity.survey.store.WaveStore;
import cleancity.survey.testing.Mother;
import cleancity.survey.wave.WaveCatalog;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** One partition of facts, told in every wrong way: twice, from the start, from two counters, after a crash. */
class ExactlyOnceTest {
    private static final String WAVE = "w";
    private static final List<String> COMMUNITIES = List.of("445102001001", "445102001002", "445102001003");

    private final Mongo mongo = TestStores.mongo();
    private final AnswerStore answers = new AnswerStore(mongo, new SimpleMeterRegistry());
    private final TallyStore tallies = new TallyStore(mongo);
    private final WaveCatalog catalog = catalog();
    private final CountAnswers count = counter();
    private final List<ReceivedFact> log = new ArrayList<>();
    private final Random random = new Random(11);

    @AfterEach
    void close() {
        answers.close();
        mongo.close();
    }

    @Test
    void shouldCountEachOnce_whenTheTopicIsReadAgainFromTheStart() {
        publish(60);

        handleInBatches(log, 7);
        var once = counts();
        handleInBatches(log, 13);
        handleInBatches(log, 1);

        assertThat(once.n()).isEqualTo(60);
        assertThat(counts()).isEqualTo(once);
    }

    @Test
    void shouldCountEachOnce_whenTheRelayPublishesSomeAgainMuchLater() {
        publish(40);
        var again = List.copyOf(log.subList(5, 25));
        publish(400);
        again.forEach(fact -> append(fact));

        handleInBatches(log, 32);

        assertThat(counts().n()).isEqualTo(440);
        assertThat(rebuilt().changed()).isZero();
    }

    @Test
    void shouldCountEachOnce_whenTheCounterDiesBetweenItsTwoWrites() {
        publish(30);
        var first = log.subList(0, 20);
        answers.settle(first.stream().collect(Collectors.toMap(ReceivedFact::id, ReceivedFact::offset)));

        handleInBatches(log, 8);

        assertThat(counts().n()).isEqualTo(30);
    }

    @Test
    void shouldCountEachOnce_whenTwoCountersReadTheSamePartition() {
        publish(200);

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 4; i++) {
                threads.submit(() -> handlePatiently(counter(), log));
            }
        }
        handleInBatches(log, 50);

        assertThat(counts().n()).isEqualTo(200);
        assertThat(rebuilt().changed()).isZero();
    }

    @Test
    void shouldGiveTheSameNumbers_whenTalliesAreLostOrSpoiled() {
        publish(90);
        handleInBatches(log.subList(0, 80), 16);
        var right = counts();
        var raw = mongo.collection("tallies", Document.class);
        Await.one(raw.deleteOne(new Document("community", COMMUNITIES.get(0))));
        Await.one(raw.updateOne(
                new Document("community", COMMUNITIES.get(1)),
                new Document("$inc", new Document("counts.overall.5.30-44~female", 3L))));

        var first = rebuilt();
        var second = rebuilt();

        assertThat(first.changed()).isEqualTo(2);
        assertThat(second.changed()).isZero();
        assertThat(counts()).isEqualTo(right);
        handleInBatches(log, 16);
        assertThat(counts().n()).isEqualTo(90);
    }

    @Test
    void shouldCountWhatIsThere_whenFactsOfAnotherInstallationComeAlong() {
        publish(3);
        var strange = accepted(answer("nobody-knows-it", COMMUNITIES.get(0), 4));
        append(received(strange, 0));

        handleInBatches(log, 10);

        assertThat(counts().n()).isEqualTo(3);
    }

    private RebuildTallies.Rebuilt rebuilt() {
        return new RebuildTallies(catalog, answers, tallies)
                .rebuild(Actor.staff("a", null, null, Set.of(Role.ADMINISTRATOR)), WAVE);
    }

    private void publish(int many) {
        for (int i = 0; i < many; i++) {
            var answer = answer("a-" + log.size(), COMMUNITIES.get(random.nextInt(3)), 1 + random.nextInt(5));
            answers.add(answer, accepted(answer));
            append(received(accepted(answer), 0));
        }
    }

    private void append(ReceivedFact fact) {
        log.add(at(fact, log.size()));
    }

    private void handleInBatches(List<ReceivedFact> facts, int size) {
        for (int from = 0; from < facts.size(); from += size) {
            count.handle(facts.subList(from, Math.min(facts.size(), from + size)));
        }
    }

    /** As the subscriber does: what lost a race is tried again. */
    private static void handlePatiently(CountAnswers counter, List<ReceivedFact> facts) {
        for (var fact : facts) {
            for (boolean done = false; !done; ) {
                try {
                    counter.handle(List.of(fact));
                    done = true;
                } catch (RuntimeException e) {
                    Thread.onSpinWait();
                }
            }
        }
    }

    private Counts counts() {
        var sum = new Counts.Builder();
        tallies.of(WAVE, null).stream().map(Tally::counts).forEach(each -> sum.add(each, 1));
        return sum.build();
    }

    private CountAnswers counter() {
        return new CountAnswers(catalog, answers, tallies, Ids.random(Clock.systemUTC()), Clock.systemUTC());
    }

    private static Answer answer(String id, String community, int overall) {
        return new Answer(
                id, WAVE, community, "zh-CN", "wechat", "2026-11-23", 180, List.of(), Mother.answers(overall));
    }

    private static OutboxEntry accepted(Answer answer) {
        return SurveyFacts.accepted(
                answer, Tallying.choices(FormReader.read(FirstStart.definition()), answer.values()));
    }

    private static ReceivedFact received(OutboxEntry entry, long offset) {
        return new ReceivedFact(
                entry.id(),
                entry.type(),
                "/survey-service",
                entry.subject(),
                entry.at(),
                entry.topic(),
                0,
                offset,
                entry.json(),
                null);
    }

    private static ReceivedFact at(ReceivedFact fact, long offset) {
        return new ReceivedFact(
                fact.id(),
                fact.type(),
                fact.source(),
                fact.subject(),
                fact.time(),
                fact.topic(),
                fact.partition(),
                offset,
                fact.json(),
                null);
    }

    private WaveCatalog catalog() {
        var questionnaires = new QuestionnaireStore(mongo);
        questionnaires.addVersion("q", 1, Json.text(FirstStart.definition()), Instant.EPOCH);
        var waves = new WaveStore(mongo);
        waves.add(
                new Wave(
                        WAVE,
                        LocalText.of("试", "try"),
                        WaveStatus.PLANNED,
                        Instant.EPOCH,
                        Instant.EPOCH.plusSeconds(1),
                        LocalText.of("居民", "residents"),
                        new WaveDesign.OpenLink(),
                        "top2",
                        0.9,
                        "q",
                        1,
                        false,
                        null,
                        0),
                List.of());
        return new WaveCatalog(waves, questionnaires);
    }
}
