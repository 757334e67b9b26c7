package cleancity.survey.demo;

import static org.assertj.core.api.Assertions.assertThat;

import cleancity.survey.start.FirstStart;
import cleancity.survey.testing.Mother;
import cleancity.survey.testing.RunningSurvey;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class SampleDataTest {
    @Test
    void shouldWriteMarkedMonths_whenTheProductIsShown() {
        try (var survey = RunningSurvey.begin()) {
            var done = new AtomicInteger();
            var settings = new SampleSettings(7, 2, 300, 200);

            survey.service().sample(settings, (now, all) -> done.incrementAndGet());
            survey.service().sample(settings, (now, all) -> done.incrementAndGet());

            assertThat(done.get()).isEqualTo(800);
            var waves = survey.office().get("/api/survey/waves").json().path("items");
            assertThat(waves.size()).isEqualTo(3);
            assertThat(waves.valueStream().allMatch(wave -> wave.path("sample").asBoolean()))
                    .isTrue();
            org.awaitility.Awaitility.await()
                    .until(() -> survey.results(FirstStart.WAVE, Mother.CITY)
                                    .path("n")
                                    .asInt()
                            > 180);
            var results = survey.results(FirstStart.WAVE, Mother.CITY);
            assertThat(results.path("label").path("zh-CN").asString()).startsWith("【样例数据】");
            assertThat(results.path("satisfaction").path("estimate").asDouble()).isBetween(0.6, 0.95);
            assertThat(results.path("awareness").path("estimate").asDouble()).isBetween(0.6, 0.98);
        }
    }
}
