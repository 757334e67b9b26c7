package cleancity.survey.tally;

import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Updates.set;
import static org.assertj.core.api.Assertions.assertThat;

import cleancity.kernel.http.Json;
import cleancity.kernel.ids.Ids;
import cleancity.kernel.model.Actor;
import cleancity.kernel.model.LocalText;
import cleancity.kernel.model.Role;
import cleancity.kernel.mongo.Await;
import cleancity.kernel.mongo.Mongo;
import cleancity.kernel.testing.TestStores;
import cleancity.survey.model.Answer;
import cleancity.survey.model.Counts;
import cleancity.survey.model.Tally;
import cleancity.survey.model.Wave;
import cleancity.survey.model.WaveDesign;
import cleancity.survey.model.WaveStatus;
import cleancity.survey.start.FirstStart;
import cleancity.survey.store.AnswerStore;
import cleancity.survey.store.CountingStore;
import cleancity.survey.store.CountingStore.Numbered;
import cleancity.survey.store.QuestionnaireStore;
import cleancity.survey.store.TallyStore;
import cleancity.survey.store.WaveStore;
import cleancity.survey.testing.Mother;
import cleancity.survey.wave.WaveCatalog;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Executors;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Counting in every wrong way: interrupted after each of its writes, by several at once, after what it made is lost. */
class ExactlyOnceTest {
    private static final String WAVE = "w";
    private static final List<String> COMMUNITIES = List.of("445102001001", "445102001002", "445102001003");

    private final Mongo mongo = TestStores.mongo();
    private final AnswerStore answers = new AnswerStore(mongo, new SimpleMeterRegistry());
    private final CountingStore counting = new CountingStore(mongo);
    private final TallyStore tallies = new TallyStore(mongo);
    private final WaveCatalog catalog = catalog();
    private final CountAnswers count = counter();
    private final Random random = new Random(11);
    private int stored;

    @AfterEach
    void close() {
        answers.close();
        mongo.close();
    }

    @Test
    void shouldCountEachOnce_whenNothingWaitsAnyMoreAndMoreCome() {
        store(1_200);
        countAll();
        var once = counts();
        countAll();

        assertThat(once.n()).isEqualTo(1_200);
        assertThat(counts()).isEqualTo(once);
        store(7);
        countAll();
        assertThat(counts().n()).isEqualTo(1_207);
        assertThat(counting.backlog(null, 10)).isZero();
        assertThat(rebuilt().changed()).isZero();
    }

    @Test
    void shouldCountEachOnce_whenTheCounterDiesAfterGivingNumbers() {
        store(30);
        countAll();
        store(20);
        var waiting = counting.waiting(5);
        var tally = tallies.find(List.of(waiting.getFirst().tally())).getFirst();
        var mine =
                waiting.stream().filter(each -> each.tally().equals(tally.id())).toList();
        for (int i = 0; i < mine.size(); i++) {
            assertThat(counting.number(List.of(new Numbered(mine.get(i).answer(), tally.sequence() + 1 + i))))
                    .isTrue();
        }

        countAll();

        assertThat(counts().n()).isEqualTo(50);
        assertThat(rebuilt().changed()).isZero();
    }

    @Test
    void shouldCountEachOnce_whenTheCounterDiesBeforeSayingThatTheyAreCounted() {
        store(40);
        countAll();
        var raw = mongo.collection("answers", Document.class);
        Await.one(raw.updateMany(new Document("sequence", new Document("$lte", 9L)), set("waiting", true)));

        countAll();

        assertThat(counts().n()).isEqualTo(40);
        assertThat(counting.backlog(null, 10)).isZero();
    }

    @Test
    void shouldCountEachOnce_whenFourCountAtOnceWhileMoreCome() {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 4; i++) {
                threads.submit(() -> {
                    var own = counter();
                    while (counts().n() < 600) {
                        own.countSome();
                    }
                });
            }
            for (int i = 0; i < 60; i++) {
                store(10);
            }
        }
        countAll();

        assertThat(counts().n()).isEqualTo(600);
        assertThat(rebuilt().changed()).isZero();
        assertThat(numbers()).isEqualTo(600);
    }

    @Test
    void shouldGiveNoNumber_whenOneBelowIsTaken() {
        store(60);
        countAll();
        store(3);
        var waiting = counting.waiting(3);
        var given = List.of(
                new Numbered(waiting.get(0).answer(), 1),
                new Numbered(waiting.get(1).answer(), 1_000));

        assertThat(counting.number(given)).isFalse();

        assertThat(counting.waiting(3)).allMatch(each -> each.sequence() == 0);
    }

    @Test
    void shouldGiveTheSameNumbers_whenTalliesAreLostOrSpoiled() {
        store(80);
        countAll();
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
        store(10);
        countAll();
        assertThat(counts().n()).isEqualTo(90);
    }

    @Test
    void shouldTellOfAGap_whenAnAnswerNeitherWaitsNorIsCounted() {
        var meters = new SimpleMeterRegistry();
        var waves = new WaveStore(mongo);
        waves.change(WAVE, wave -> wave.opened(Instant.EPOCH, "key"), _ -> List.of());
        var check = new CheckTallies(waves, counting, tallies, Clock.fixed(Instant.EPOCH, ZoneOffset.UTC), meters);
        store(5);
        check.look();
        assertThat(meters.get("answers.waiting").gauge().value()).isEqualTo(5);
        countAll();
        check.compare();
        assertThat(meters.get("answers.uncounted.gap").gauge().value()).isZero();
        store(1);
        Await.one(mongo.collection("answers", Document.class)
                .updateMany(new Document("waiting", true), new Document("$unset", new Document("waiting", ""))));

        check.compare();

        assertThat(meters.get("answers.uncounted.gap").gauge().value()).isEqualTo(1);
    }

    private RebuildTallies.Rebuilt rebuilt() {
        return new RebuildTallies(catalog, answers, counting, tallies)
                .rebuild(Actor.staff("a", null, null, Set.of(Role.ADMINISTRATOR)), WAVE);
    }

    private void store(int many) {
        for (int i = 0; i < many; i++) {
            answers.add(answer("a-" + stored++, COMMUNITIES.get(random.nextInt(3)), 1 + random.nextInt(5)));
        }
    }

    private void countAll() {
        while (count.countSome()) {
            Thread.onSpinWait();
        }
    }

    private long numbers() {
        return Await.one(mongo.collection("answers", Document.class).countDocuments(exists("sequence")));
    }

    private Counts counts() {
        var sum = new Counts.Builder();
        tallies.of(WAVE, null).stream().map(Tally::counts).forEach(each -> sum.add(each, 1));
        return sum.build();
    }

    private CountAnswers counter() {
        return new CountAnswers(catalog, counting, tallies, Ids.random(Clock.systemUTC()), Clock.systemUTC());
    }

    private static Answer answer(String id, String community, int overall) {
        return new Answer(
                id, WAVE, community, "zh-CN", "wechat", "2026-11-23", 180, List.of(), Mother.answers(overall));
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
