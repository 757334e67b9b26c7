package cleancity.survey;

import static org.assertj.core.api.Assertions.assertThat;

import cleancity.kernel.area.Areas;
import cleancity.kernel.model.Role;
import cleancity.survey.start.FirstStart;
import cleancity.survey.testing.Mother;
import cleancity.survey.testing.RunningSurvey;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SurveyServiceTest {
    private static final String WAVE = FirstStart.WAVE;
    private static final String ANSWERS = "/api/survey/waves/" + WAVE + "/answers";

    private final List<String> communities = Areas.bundled().communitiesUnder(Mother.CITY).stream()
            .map(area -> area.code())
            .toList();
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
    void shouldOfferTheFirstWave_whenTheStoreWasEmpty() {
        var open = survey.anybody().get("/api/survey/waves/open").json();
        var wave = survey.anybody().get("/api/survey/waves/" + WAVE).json();

        assertThat(open.path("items").get(0).path("id").asString()).isEqualTo(WAVE);
        assertThat(open.path("items").get(0).has("answered")).isFalse();
        assertThat(wave.path("questionnaire").path("definition").path("pages").size())
                .isEqualTo(5);
        assertThat(wave.path("target").asDouble()).isEqualTo(0.9);
    }

    @Test
    void shouldCountAnAnswer_whenItWasTaken() {
        var community = communities.get(10);
        var me = survey.resident("counted-1");
        assertThat(me.get("/api/survey/waves/" + WAVE).json().path("answered").asBoolean())
                .isFalse();

        var taken = me.post(ANSWERS, Mother.submission(community, Mother.answers(5)));

        assertThat(taken.status()).isEqualTo(201);
        assertThat(taken.json().path("receipt").asString()).matches("[2-9A-Z]{4}-[2-9A-Z]{4}-[2-9A-Z]{4}");
        var results = survey.awaitCounted(WAVE, community, 1);
        assertThat(results.path("satisfaction").path("suppressed").asBoolean()).isTrue();
        assertThat(results.path("verdict").asString()).isEqualTo("suppressed");
        assertThat(me.get("/api/survey/waves/open")
                        .json()
                        .path("items")
                        .get(0)
                        .path("answered")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void shouldShowRatesWithTheirLimits_whenThirtyHaveAnswered() {
        // Alone: beside a community with few answers its rate would be hidden, since the city's minus it shows theirs.
        try (var fresh = RunningSurvey.begin()) {
            var community = communities.get(20);
            for (int i = 0; i < 40; i++) {
                var overall = i < 30 ? 5 : i < 36 ? 3 : 1;
                assertThat(fresh.resident("forty-" + i)
                                .post(ANSWERS, Mother.submission(community, Mother.answers(overall)))
                                .status())
                        .isEqualTo(201);
            }

            var results = fresh.awaitCounted(WAVE, community, 40);

            var satisfaction = results.path("satisfaction");
            assertThat(satisfaction.path("n").asInt()).isEqualTo(40);
            assertThat(satisfaction.path("estimate").asDouble()).isEqualTo(0.75);
            assertThat(satisfaction.has("low")).isFalse();
            assertThat(satisfaction.has("high")).isFalse();
            assertThat(satisfaction.path("method").asString()).isEqualTo("share-of-answers");
            assertThat(results.path("label").path("en").asString()).contains("No margin of error can be claimed");
            assertThat(results.path("verdict").asString()).isEqualTo("none");
            assertThat(results.path("awareness").path("estimate").asDouble()).isEqualTo(1.0);
            assertThat(results.path("participation").path("estimate").asDouble())
                    .isEqualTo(0.0);
            assertThat(results.path("items").size()).isEqualTo(14);
            assertThat(results.path("items").get(7).path("rate").path("n").asInt())
                    .isZero();
            assertThat(results.path("channels").get(0).path("share").asDouble()).isEqualTo(1.0);
        }
    }

    @Test
    void shouldGiveOneRowPerTown_whenStaffLookAtADistrict() {
        var monitor = survey.office().get("/api/survey/monitor?wave=" + WAVE + "&parent=445102");

        assertThat(monitor.status()).isEqualTo(200);
        assertThat(monitor.json().path("rows").size())
                .isEqualTo(Areas.bundled().children("445102").size());
        assertThat(survey.resident("nosy")
                        .get("/api/survey/monitor?wave=" + WAVE + "&parent=4451")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void shouldGiveTheSameReceipt_whenTheSameRequestComesAgain() {
        var community = communities.get(30);
        var me = survey.resident("again-1").with("Idempotency-Key", "my-request-1");

        var first = me.post(ANSWERS, Mother.submission(community, Mother.answers(4)));
        var second = me.post(ANSWERS, Mother.submission(community, Mother.answers(4)));
        var other = survey.resident("again-1").post(ANSWERS, Mother.submission(community, Mother.answers(1)));

        assertThat(second.status()).isEqualTo(201);
        assertThat(second.bytes()).isEqualTo(first.bytes());
        assertThat(other.status()).isEqualTo(409);
        assertThat(other.rule()).isEqualTo("already-answered");
        survey.awaitCounted(WAVE, community, 1);
    }

    @Test
    void shouldNameEachQuestionAndReason_whenAnswersAreNotRight() {
        var answers = new LinkedHashMap<>(Mother.answers(5));
        answers.put("overall", 9);
        answers.put("channels", List.of());
        answers.put("invented", true);
        answers.put("items", Map.of("cleaning", 5));

        var refused = survey.resident("wrong-1")
                .with("Accept-Language", "en")
                .post(ANSWERS, Mother.submission(communities.get(1), answers));

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.rule()).isEqualTo("answers-rejected");
        assertThat(refused.json()
                        .path("errors")
                        .valueStream()
                        .map(e -> e.path("pointer").asString() + " "
                                + e.path("rule").asString()))
                .containsExactlyInAnyOrder(
                        "/answers/overall not-a-choice",
                        "/answers/channels required",
                        "/answers/items row-missing",
                        "/answers/invented unknown-question");
        assertThat(refused.json().path("errors").get(0).path("message").asString())
                .isNotEmpty();
    }

    @Test
    void shouldKeepButNotCount_whenThePersonDoesNotBelongToThePopulation() {
        var community = communities.get(40);

        var taken = survey.resident("visitor")
                .post(ANSWERS, Mother.submission(community, Map.of("resident6m", "no", "age", "16-29")));
        survey.resident("local").post(ANSWERS, Mother.submission(community, Mother.answers(4)));

        assertThat(taken.status()).isEqualTo(201);
        survey.awaitCounted(WAVE, community, 1);
    }

    @Test
    void shouldRefuse_whenTheCommunityIsUnknownOrNobodyIsSignedIn() {
        assertThat(survey.resident("lost")
                        .post(ANSWERS, Mother.submission("999999999999", Mother.answers(4)))
                        .json()
                        .path("errors")
                        .get(0)
                        .path("pointer")
                        .asString())
                .isEqualTo("/community");
        assertThat(survey.anybody()
                        .post(ANSWERS, Mother.submission(communities.get(1), Mother.answers(4)))
                        .status())
                .isEqualTo(401);
        assertThat(survey.office()
                        .post(ANSWERS, Mother.submission(communities.get(1), Mother.answers(4)))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void shouldFindNothingToChange_whenTalliesAreRebuilt() {
        var community = communities.get(50);
        survey.resident("rebuilt-1").post(ANSWERS, Mother.submission(community, Mother.answers(4)));
        survey.awaitCounted(WAVE, community, 1);

        var rebuilt = survey.staff(Role.ADMINISTRATOR).post("/api/survey/waves/" + WAVE + "/rebuild", "{}");

        assertThat(rebuilt.status()).isEqualTo(200);
        assertThat(rebuilt.json().path("changed").asInt()).isZero();
        assertThat(rebuilt.json().path("answers").asInt()).isPositive();
    }
}
