package cleancity.survey.results;

import static org.assertj.core.api.Assertions.assertThat;

import cleancity.kernel.model.Role;
import cleancity.kernel.testing.Http;
import cleancity.survey.demo.SampleSettings;
import cleancity.survey.start.FirstStart;
import cleancity.survey.testing.Mother;
import cleancity.survey.testing.RunningSurvey;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;

/** Two made-up months drawn by chance and an open link, looked at over HTTP. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AnalysesTest {
    private RunningSurvey survey;
    private Http analyst;
    private String earlier = "";
    private String later = "";

    @BeforeAll
    void begin() {
        survey = RunningSurvey.begin();
        survey.service().sample(new SampleSettings(7, 2, 1500, 150), (_, _) -> {});
        analyst = survey.staff(Role.ANALYST);
        var waves = analyst.get("/api/survey/waves").json().path("items");
        later = waves.get(1).path("id").asString();
        earlier = waves.get(2).path("id").asString();
        for (var wave : List.of(earlier, later)) {
            Awaitility.await()
                    .atMost(Duration.ofMinutes(2))
                    .until(() -> survey.results(wave, Mother.CITY).path("n").asInt() > 1400);
        }
        Awaitility.await()
                .atMost(Duration.ofMinutes(2))
                .until(() ->
                        survey.results(FirstStart.WAVE, Mother.CITY).path("n").asInt() > 140);
    }

    @AfterAll
    void end() {
        survey.close();
    }

    @Test
    void shouldShowTheLine_whenWavesWereDrawnByChance() {
        var trend = get("/api/survey/trend?waves=" + later + "," + earlier + "&area=" + Mother.CITY);

        assertThat(trend.path("waves").get(0).path("wave").asString()).isEqualTo(earlier);
        var line = trend.path("awareness");
        assertThat(line.path("method").asString()).isEqualTo("linear-design-based");
        assertThat(line.path("waves").asInt()).isEqualTo(2);
        assertThat(line.path("pValue").asDouble()).isBetween(0.0, 1.0);
        double change = rate(trend.path("waves").get(1), "awareness")
                - rate(trend.path("waves").get(0), "awareness");
        assertThat(line.path("perWave").asDouble()).isCloseTo(change, org.assertj.core.api.Assertions.within(1e-9));
        assertThat(line.path("low").asDouble()).isLessThan(line.path("perWave").asDouble());
    }

    @Test
    void shouldClaimNoTrend_whenOneWaveIsAnOpenLink() {
        var trend = get("/api/survey/trend?waves=" + later + "," + FirstStart.WAVE + "&area=" + Mother.CITY);

        assertThat(trend.path("label").path("en").asString()).contains("No margin of error can be claimed");
        assertThat(trend.path("satisfaction").has("perWave")).isTrue();
        assertThat(trend.path("satisfaction").has("pValue")).isFalse();
        assertThat(analyst.get("/api/survey/trend?waves=" + later + "," + later + "&area=4451")
                        .rule())
                .isEqualTo("waves-in-wrong-order");
    }

    @Test
    void shouldShowTheLift_whenAreasAndWavesFit() {
        var lift = get("/api/survey/lift?area=445102&control=445103&before=" + earlier + "&after=" + later);

        var rate = lift.path("satisfaction");
        assertThat(rate.path("method").asString()).isEqualTo("differences-design-based");
        double expected = value(rate, "treatedAfter")
                - value(rate, "treatedBefore")
                - value(rate, "controlAfter")
                + value(rate, "controlBefore");
        assertThat(rate.path("lift").asDouble()).isCloseTo(expected, org.assertj.core.api.Assertions.within(1e-9));
        assertThat(rate.path("low").asDouble()).isLessThan(expected);
        assertThat(rate.has("significant")).isTrue();
    }

    @Test
    void shouldRefuse_whenAreasOverlapOrTheWavesAreTheWrongWayRound() {
        var lift = "/api/survey/lift?area=445102&before=" + earlier + "&after=" + later;

        assertThat(analyst.get(lift + "&control=4451").rule()).isEqualTo("areas-overlap");
        assertThat(analyst.get("/api/survey/lift?area=445102&control=445103&before=" + later + "&after=" + earlier)
                        .rule())
                .isEqualTo("waves-in-wrong-order");
        assertThat(analyst.get(lift + "&control=445103&date=2020-01-01").rule()).isEqualTo("waves-in-wrong-order");
        assertThat(analyst.get(lift + "&control=999999").rule()).isEqualTo("no-such-area");
    }

    @Test
    void shouldCrossTwoQuestions_whenTheTalliesTellAndWhenOnlyTheAnswersDo() {
        var byAge = get(table(later, "age", "overall"));
        var byEducation = get(table(later, "education", "aware"));

        assertThat(byAge.path("independence").path("method").asString()).isEqualTo("rao-scott-raked");
        assertThat(byAge.path("independence").path("pValue").asDouble()).isBetween(0.0, 1.0);
        for (var table : List.of(byAge, byEducation)) {
            var all = table.path("rows").get(table.path("rows").size() - 1);
            assertThat(all.path("value").asString()).isEqualTo("*");
            double sum = all.path("cells")
                    .valueStream()
                    .mapToDouble(cell -> cell.path("estimate").asDouble())
                    .sum();
            assertThat(sum).isCloseTo(1, org.assertj.core.api.Assertions.within(1e-9));
        }
        assertThat(analyst.get(table(later, "age", "age")).rule()).isEqualTo("table-not-possible");
        assertThat(analyst.get(table(later, "age", "worst-spot")).rule()).isEqualTo("no-such-item");
    }

    @Test
    void shouldHideThinRows_whenAnOpenLinkHasFewAnswers() {
        var table = get(table(FirstStart.WAVE, "education", "overall"));

        for (var row : table.path("rows")) {
            if (row.path("suppressed").asBoolean()) {
                assertThat(row.path("cells").size()).isZero();
            } else {
                assertThat(row.path("n").asInt()).isGreaterThanOrEqualTo(30);
            }
        }
        assertThat(table.path("independence").has("pValue")).isFalse();
    }

    @Test
    void shouldTellHowPeopleHeard_whenChannelsWereAskedFor() {
        var channels = get("/api/survey/waves/" + later + "/channels?area=" + Mother.CITY);

        var wechat = channels.path("channels").get(0);
        assertThat(wechat.path("value").asString()).isEqualTo("wechat");
        assertThat(value(wechat, "share")).isBetween(0.4, 0.9);
        assertThat(wechat.path("share").path("low").asDouble()).isLessThan(value(wechat, "share"));
        int reached = wechat.path("reached").path("awareness").path("n").asInt();
        int others = wechat.path("others").path("awareness").path("n").asInt();
        assertThat(reached + others).isEqualTo(wechat.path("share").path("n").asInt());
        assertThat(value(wechat.path("reached"), "satisfaction")).isBetween(0.4, 1.0);
        assertThat(value(channels.path("unreached"), "awareness")).isZero();
    }

    @Test
    void shouldNotTellFewAnswers_whenSomebodyAsksForASmallArea() {
        var small = survey.anybody()
                .get("/api/survey/waves/" + FirstStart.WAVE + "/results?area=445102008001")
                .json();

        assertThat(small.path("channels").size()).isPositive();
        assertThat(small.path("channels").valueStream().noneMatch(each -> each.has("count")))
                .isTrue();
    }

    @Test
    void shouldRefuse_whenTheCallerIsNoAnalyst() {
        for (var path : List.of(
                table(later, "age", "overall"), "/api/survey/waves/" + later + "/channels?area=" + Mother.CITY)) {
            assertThat(survey.staff(Role.HANDLER).get(path).status()).isEqualTo(403);
            assertThat(survey.resident("nosy").get(path).status()).isEqualTo(403);
            assertThat(survey.anybody().get(path).status()).isEqualTo(401);
        }
        assertThat(survey.resident("nosy")
                        .get("/api/survey/trend?waves=" + later + "," + earlier + "&area=4451")
                        .status())
                .isEqualTo(403);
    }

    private JsonNode get(String path) {
        var reply = analyst.get(path);
        assertThat(reply.status()).as(path).isEqualTo(200);
        return reply.json();
    }

    private static String table(String wave, String row, String column) {
        return "/api/survey/waves/" + wave + "/table?row=" + row + "&column=" + column + "&area=" + Mother.CITY;
    }

    private static double rate(JsonNode wave, String rate) {
        return wave.path(rate).path("estimate").asDouble();
    }

    private static double value(JsonNode lift, String rate) {
        return lift.path(rate).path("estimate").asDouble();
    }
}
