package cleancity.survey.answer;

import static org.assertj.core.api.Assertions.assertThat;

import cleancity.kernel.area.Areas;
import cleancity.kernel.mongo.Await;
import cleancity.survey.start.FirstStart;
import cleancity.survey.testing.Mother;
import cleancity.survey.testing.RunningSurvey;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.bson.Document;
import org.junit.jupiter.api.Test;

/** Once per person, and nobody can tell who: the two promises that are hard to keep together. */
class OncePerPersonTest {
    private static final String ANSWERS = "/api/survey/waves/" + FirstStart.WAVE + "/answers";
    private static final int THREADS = 32;

    private final List<String> communities = Areas.bundled().communitiesUnder(Mother.CITY).stream()
            .map(area -> area.code())
            .toList();

    @Test
    void shouldTakeExactlyOne_whenThirtyTwoThreadsAnswerForOnePerson() throws Exception {
        try (var survey = RunningSurvey.begin()) {
            var statuses = race(() -> survey.resident("one")
                    .post(ANSWERS, Mother.submission(communities.get(3), Mother.answers(4)))
                    .status());

            assertThat(statuses).containsOnly(201, 409);
            assertThat(statuses.stream().filter(status -> status == 201)).hasSize(1);
            survey.awaitCounted(FirstStart.WAVE, communities.get(3), 1);
        }
    }

    @Test
    void shouldGiveOneReceipt_whenThirtyTwoThreadsRepeatOneRequest() throws Exception {
        try (var survey = RunningSurvey.begin()) {
            var receipts = race(() -> new String(
                    survey.resident("same")
                            .with("Idempotency-Key", "the-one-request")
                            .post(ANSWERS, Mother.submission(communities.get(4), Mother.answers(4)))
                            .bytes(),
                    java.nio.charset.StandardCharsets.UTF_8));

            assertThat(receipts).allMatch(receipts.getFirst()::equals);
            assertThat(receipts.getFirst()).contains("receipt");
            survey.awaitCounted(FirstStart.WAVE, communities.get(4), 1);
        }
    }

    @Test
    void shouldLinkNobodyToAnAnswer_whenTheWaveIsClosed() {
        try (var survey = RunningSurvey.begin()) {
            var person = "resident-with-a-remarkable-id";
            var taken = survey.resident(person)
                    .with("Idempotency-Key", "a-remarkable-key")
                    .post(ANSWERS, Mother.submission(communities.get(5), Mother.answers(2)));
            var receipt = taken.json().path("receipt").asString();
            survey.awaitCounted(FirstStart.WAVE, communities.get(5), 1);

            assertThat(survey.office()
                            .post("/api/survey/waves/" + FirstStart.WAVE + "/close", "{}")
                            .status())
                    .isEqualTo(200);

            try (var mongo = survey.mongo()) {
                var all = new ArrayList<String>();
                for (var name : List.of(
                        "participations",
                        "answers",
                        "tallies",
                        "waves",
                        "questionnaires",
                        "questionnaireVersions",
                        "idempotency",
                        "leases")) {
                    Await.list(mongo.collection(name, Document.class).find(), 2000)
                            .forEach(document -> all.add(name + " " + document.toJson()));
                }
                assertThat(all).noneMatch(document -> document.contains(person));
                assertThat(all).noneMatch(document -> document.contains("a-remarkable-key"));
                var wave = Await.first(mongo.collection("waves", Document.class).find());
                assertThat(wave.get("key")).isNull();
                var answer =
                        Await.first(mongo.collection("answers", Document.class).find());
                var participation = Await.first(
                        mongo.collection("participations", Document.class).find());
                assertThat(participation.getList("outbox", Document.class)).isEmpty();
                assertThat(participation.getString("receipt")).isEqualTo(receipt);
                assertThat(answer.toJson()).doesNotContain(receipt);
                for (var shared : participation.values()) {
                    assertThat(shared instanceof String text
                                    && !text.equals(FirstStart.WAVE)
                                    && answer.toJson().contains(text))
                            .isFalse();
                }
                assertThat(answer.getString("day")).hasSize(10);
            }
            var late = survey.resident("late").post(ANSWERS, Mother.submission(communities.get(5), Mother.answers(2)));
            assertThat(late.rule()).isEqualTo("wave-not-open");
        }
    }

    @Test
    void shouldLoseNothing_whenTheServiceStopsInTheMiddle() {
        try (var survey = RunningSurvey.begin()) {
            for (int i = 0; i < 50; i++) {
                survey.resident("restart-" + i).post(ANSWERS, Mother.submission(communities.get(6), Mother.answers(4)));
            }
            survey.restart();
            for (int i = 40; i < 60; i++) {
                survey.resident("restart-" + i).post(ANSWERS, Mother.submission(communities.get(6), Mother.answers(4)));
            }
            survey.awaitCounted(FirstStart.WAVE, communities.get(6), 60);
        }
    }

    private static <T> List<T> race(Callable<T> runner) throws Exception {
        var start = new CyclicBarrier(THREADS);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = new ArrayList<java.util.concurrent.Future<T>>();
            for (int i = 0; i < THREADS; i++) {
                running.add(threads.submit(() -> {
                    start.await();
                    return runner.call();
                }));
            }
            var results = new ArrayList<T>();
            for (var each : running) {
                results.add(each.get());
            }
            return results;
        }
    }
}
