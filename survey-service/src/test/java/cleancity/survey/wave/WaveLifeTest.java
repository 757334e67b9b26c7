package cleancity.survey.wave;

import static org.assertj.core.api.Assertions.assertThat;

import cleancity.kernel.area.Areas;
import cleancity.kernel.testing.Http;
import cleancity.survey.testing.Everything;
import cleancity.survey.testing.Mother;
import cleancity.survey.testing.RunningSurvey;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WaveLifeTest {
    private static final String WAVES = "/api/survey/waves/";

    private final String community =
            Areas.bundled().communitiesUnder(Mother.CITY).get(2).code();
    private RunningSurvey survey;

    @BeforeAll
    void begin() {
        survey = RunningSurvey.begin();
    }

    @AfterAll
    void end() {
        survey.close();
    }

    @Test
    void shouldOpenAndCloseByItself_whenItsTimesCome() {
        var now = survey.clock().instant();
        var wave = planned(now.plus(Duration.ofMinutes(5)), now.plus(Duration.ofMinutes(10)));
        var early = answer(wave, "early");

        survey.clock().forward(Duration.ofMinutes(6));
        Awaitility.await().until(() -> status(wave).equals("open"));
        var inTime = answer(wave, "in-time");
        survey.clock().forward(Duration.ofMinutes(5));
        var late = answer(wave, "late"); // whether or not the job has been round
        Awaitility.await().until(() -> status(wave).equals("closed"));

        assertThat(early.rule()).isEqualTo("wave-not-open");
        assertThat(inTime.status()).isEqualTo(201);
        assertThat(late.rule()).isEqualTo("wave-not-open");
        Awaitility.await().until(() -> told(wave, "wave.closed.v1") == 1);
        assertThat(told(wave, "wave.opened.v1")).isEqualTo(1);
    }

    @Test
    void shouldStayOpen_whenItIsExtendedBeforeItsEnd() {
        var now = survey.clock().instant();
        var wave = planned(now.plus(Duration.ofMinutes(1)), now.plus(Duration.ofMinutes(3)));
        assertThat(survey.office().post(WAVES + wave + "/open", "{}").status()).isEqualTo(200);

        var shorter = extend(wave, now.plus(Duration.ofMinutes(2)));
        var longer = extend(wave, now.plus(Duration.ofMinutes(30)));
        survey.clock().forward(Duration.ofMinutes(4));

        assertThat(shorter.status()).isEqualTo(400);
        assertThat(shorter.rule()).isEqualTo("wave-times-wrong");
        assertThat(longer.status()).isEqualTo(200);
        assertThat(answer(wave, "extended").status()).isEqualTo(201);
        survey.office().post(WAVES + wave + "/close", "{}");
        assertThat(extend(wave, now.plus(Duration.ofMinutes(60))).rule()).isEqualTo("wave-move-not-allowed");
        assertThat(survey.office().post(WAVES + wave + "/open", "{}").rule()).isEqualTo("wave-move-not-allowed");
    }

    @Test
    void shouldCloseOnce_whenManyCloseItTogether() throws Exception {
        var now = survey.clock().instant();
        var wave = planned(now.plus(Duration.ofHours(1)), now.plus(Duration.ofHours(2)));
        survey.office().post(WAVES + wave + "/open", "{}");
        var start = new CyclicBarrier(16);

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 16; i++) {
                threads.submit(() -> {
                    start.await();
                    return survey.office().post(WAVES + wave + "/close", "{}").status();
                });
            }
        }

        Awaitility.await().until(() -> told(wave, "wave.closed.v1") == 1);
        assertThat(status(wave)).isEqualTo("closed");
    }

    @Test
    void shouldRefuse_whenSomebodyElseThanTheOfficeMovesAWave() {
        var wave = survey.planned("谁可以开启");

        assertThat(survey.resident("curious").post(WAVES + wave + "/open", "{}").status())
                .isEqualTo(403);
        assertThat(survey.staff(cleancity.kernel.model.Role.ANALYST)
                        .post(WAVES + wave + "/close", "{}")
                        .status())
                .isEqualTo(403);
    }

    private static long told(String wave, String type) {
        return Everything.records().stream()
                .filter(line ->
                        line.startsWith("cleancity.survey ") && line.contains(wave) && line.contains(type + ","))
                .count();
    }

    private Http.Reply answer(String wave, String person) {
        return survey.resident(person).post(WAVES + wave + "/answers", Mother.submission(community, Mother.answers(4)));
    }

    private Http.Reply extend(String wave, Instant until) {
        return survey.office().post(WAVES + wave + "/extend", Map.of("closesAt", until));
    }

    private String status(String wave) {
        return survey.anybody().get(WAVES + wave).json().path("status").asString();
    }

    private String planned(Instant opens, Instant closes) {
        var plan = """
                {"title":{"zh-CN":"按时开闭"},"questionnaire":"sanitary-city","opensAt":"%s","closesAt":"%s",
                "population":{"zh-CN":"居民"},"design":{"kind":"open-link"},"formula":"top2","target":0.9}""".formatted(opens, closes);
        return survey.office().post("/api/survey/waves", plan).json().path("id").asString();
    }
}
