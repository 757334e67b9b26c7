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
            var settings = new SampleSettings(7, 2, 2500, 200);

            survey.service().sample(settings, (now, all) -> done.incrementAndGet());
            survey.service().sample(settings, (now, all) -> done.incrementAndGet());

            assertThat(done.get()).isEqualTo(5200);
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
            shouldMakeDesignBasedClaims(
                    survey,
                    waves.get(1).path("id").asString(),
                    waves.get(2).path("id").asString());
        }
    }

    private static void shouldMakeDesignBasedClaims(RunningSurvey survey, String later, String earlier) {
        org.awaitility.Awaitility.await()
                .until(() -> survey.results(later, Mother.CITY).path("n").asInt() > 2350);
        var city = survey.results(later, Mother.CITY);
        assertThat(city.path("satisfaction").path("method").asString()).isEqualTo("taylor-wilson-raked");
        assertThat(city.path("satisfaction").path("low").asDouble())
                .isLessThan(city.path("satisfaction").path("estimate").asDouble());
        assertThat(city.path("label").path("en").asString()).contains("Probability sample");

        var change = survey.anybody()
                .get("/api/survey/waves/" + later + "/changes?against=" + earlier + "&area=" + Mother.CITY)
                .json();
        assertThat(change.path("awareness").path("method").asString()).isEqualTo("newcombe-design-based");
        assertThat(change.path("awareness").has("significant")).isTrue();
        var towns = survey.office()
                .get("/api/survey/monitor?wave=" + later + "&parent=445102")
                .json()
                .path("rows");
        assertThat(towns.valueStream()
                        .filter(row ->
                                !row.path("satisfaction").path("suppressed").asBoolean()))
                .isNotEmpty();
        var outside = survey.resident("outside")
                .post("/api/survey/waves/" + later + "/answers", Mother.submission("445102001002", Mother.answers(4)));
        assertThat(outside.rule()).isEqualTo("wave-not-open");
    }
}
