package cleancity.survey.answer;

import static org.assertj.core.api.Assertions.assertThat;

import cleancity.kernel.area.Areas;
import cleancity.survey.start.FirstStart;
import cleancity.survey.testing.Mother;
import cleancity.survey.testing.RunningSurvey;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
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
