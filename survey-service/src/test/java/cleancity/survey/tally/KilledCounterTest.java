package cleancity.survey.tally;

import static org.assertj.core.api.Assertions.assertThat;

import cleancity.kernel.http.Json;
import cleancity.kernel.model.Actor;
import cleancity.kernel.model.LocalText;
import cleancity.kernel.model.Role;
import cleancity.kernel.mongo.Mongo;
import cleancity.kernel.testing.TestStores;
import cleancity.stores.EmbeddedStores;
import cleancity.survey.form.Form;
import cleancity.survey.form.FormReader;
import cleancity.survey.model.Answer;
import cleancity.survey.model.Counts;
import cleancity.survey.model.Wave;
import cleancity.survey.model.WaveDesign;
import cleancity.survey.model.WaveStatus;
import cleancity.survey.start.FirstStart;
import cleancity.survey.store.AnswerStore;
import cleancity.survey.store.CountingStore;
import cleancity.survey.store.QuestionnaireStore;
import cleancity.survey.store.TallyStore;
import cleancity.survey.store.WaveStore;
import cleancity.survey.testing.Mother;
import cleancity.survey.wave.WaveCatalog;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Executors;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A real process counts thousands of stored answers and is killed in the middle, twice. */
class KilledCounterTest {
    private static final String WAVE = "killed";
    private static final int ANSWERS = 3_000;
    private static final int AT_ONCE = 150;
    private static final List<String> COMMUNITIES =
            List.of("445102008001", "445102008002", "445102009001", "445103001001");

    private final String database = TestStores.unique("killed");
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final Mongo mongo = Mongo.connect(EmbeddedStores.shared().mongodbUri(), database, meters);
    private final AnswerStore answers = new AnswerStore(mongo, meters);
    private final TallyStore tallies = new TallyStore(mongo);
    private final Form form = FormReader.read(FirstStart.definition());
    private final Counts.Builder expected = new Counts.Builder();

    @AfterEach
    void close() {
        answers.close();
        mongo.close();
    }

    @Test
    void shouldCountExactly_whenTheCounterIsKilledInTheMiddle() throws Exception {
        var catalog = catalog();
        store(people());

        killAfter(ANSWERS / 10);
        killAfter(ANSWERS / 2);
        var last = child();
        try {
            Awaitility.await().atMost(Duration.ofMinutes(2)).until(() -> counted() >= ANSWERS);
        } finally {
            last.destroyForcibly().waitFor();
        }

        assertThat(counts()).isEqualTo(expected.build());
        var rebuilt = new RebuildTallies(catalog, answers, new CountingStore(mongo), tallies)
                .rebuild(Actor.staff("a", null, null, Set.of(Role.ADMINISTRATOR)), WAVE);
        assertThat(rebuilt.answers()).isEqualTo(ANSWERS);
        assertThat(rebuilt.changed()).isZero();
    }

    /** Kills without any chance to tidy up, once so many are counted. */
    private void killAfter(int many) throws IOException, InterruptedException {
        var child = child();
        try {
            Awaitility.await()
                    .atMost(Duration.ofMinutes(2))
                    .pollInterval(Duration.ofMillis(5))
                    .until(() -> !child.isAlive() || counted() >= many);
            assertThat(child.isAlive()).as("it died by itself").isTrue();
        } finally {
            child.destroyForcibly().waitFor();
        }
        assertThat(counted()).as("it was done before it was killed").isLessThan(ANSWERS);
    }

    private Process child() throws IOException {
        var stores = EmbeddedStores.shared();
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        CountingChild.class.getName(),
                        stores.mongodbUri(),
                        database)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private List<Answer> people() {
        var random = new Random(23);
        var people = new ArrayList<Answer>();
        for (int i = 0; i < ANSWERS; i++) {
            var values = Mother.answers(1 + random.nextInt(5));
            values.put("age", List.of("16-29", "30-44", "45-59", "60+").get(random.nextInt(4)));
            var community = COMMUNITIES.get(random.nextInt(COMMUNITIES.size()));
            people.add(new Answer("k-" + i, WAVE, community, "zh-CN", "wechat", "2026-11-23", 180, List.of(), values));
            Tallying.add(form, Tallying.choices(form, values), expected);
        }
        return people;
    }

    private void store(List<Answer> people) {
        for (int from = 0; from < ANSWERS; from += AT_ONCE) { // more at once than it can queue the store refuses
            var some = people.subList(from, Math.min(ANSWERS, from + AT_ONCE));
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                some.forEach(each -> threads.execute(() -> answers.add(each)));
            }
        }
        assertThat(answers.communities(WAVE)).containsExactlyInAnyOrderElementsOf(COMMUNITIES);
    }

    private long counted() {
        return counts().n();
    }

    private Counts counts() {
        var sum = new Counts.Builder();
        tallies.of(WAVE, null).forEach(tally -> sum.add(tally.counts(), 1));
        return sum.build();
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
