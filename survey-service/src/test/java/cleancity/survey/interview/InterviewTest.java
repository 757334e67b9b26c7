package cleancity.survey.interview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import cleancity.kernel.area.Areas;
import cleancity.kernel.model.Role;
import cleancity.kernel.testing.Http;
import cleancity.kernel.testing.TestTokens;
import cleancity.survey.testing.Everything;
import cleancity.survey.testing.Mother;
import cleancity.survey.testing.RunningSurvey;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;

/** From the assignment over an afternoon without a network to the response rate. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class InterviewTest {
    private final List<String> communities = Areas.bundled().communitiesUnder("445102").stream()
            .map(area -> area.code())
            .toList();
    private RunningSurvey survey;
    private String wave;

    @BeforeAll
    void begin() {
        survey = RunningSurvey.begin();
        wave = opened();
    }

    @AfterAll
    void end() {
        survey.close();
    }

    @Test
    void shouldListMyAssignmentsAlone_whenTheOfficeAssigns() {
        var mine = assign(wave, communities.get(0), "lister", 20);
        assign(wave, communities.get(0), "lister-2", 20);
        var again = assign(wave, communities.get(0), "lister", 25);

        var list =
                interviewer("lister").get("/api/survey/assignments/mine").json().path("items");

        assertThat(again).isEqualTo(mine);
        assertThat(list.size()).isEqualTo(1);
        assertThat(list.get(0).path("wanted").asInt()).isEqualTo(25);
        assertThat(list.get(0).path("community").path("code").asString()).isEqualTo(communities.get(0));
        assertThat(list.get(0).path("status").asString()).isEqualTo("open");
        assertThat(survey.resident("r").get("/api/survey/assignments/mine").status())
                .isEqualTo(403);
        assertThat(interviewer("lister")
                        .post(assignments(wave), items(communities.get(0), "myself", 1))
                        .status())
                .isEqualTo(403);
        var wrong = survey.office().post(assignments(wave), items("999999999999", "lister", 1));
        assertThat(wrong.rule()).isEqualTo("no-such-community");
    }

    @Test
    void shouldTakeEachInterviewOnce_whenTheQueueIsSentAgainAndAgain() throws Exception {
        var community = communities.get(1);
        var assignment = assign(wave, community, "offline", 10);
        var me = interviewer("offline");
        var replies = new ArrayList<Future<Http.Reply>>();

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int round = 0; round < 4; round++) {
                for (int i = 0; i < 10; i++) {
                    int contact = i;
                    replies.add(
                            threads.submit(() -> interview(me, assignment, "c-" + contact, "offline-key-" + contact)));
                }
            }
        }

        for (var reply : replies) {
            assertThat(reply.get().status()).isEqualTo(201);
        }
        survey.awaitCounted(wave, community, 10);
        assertThat(interview(me, assignment, "c-3", "another-key-for-c-3").rule())
                .isEqualTo("already-answered");
        assertThat(interview(interviewer("thief"), assignment, "c-77", "thief-key-77")
                        .rule())
                .isEqualTo("assignment-not-yours");
        assertThat(interview(me, "none", "c-77", "offline-key-77").rule()).isEqualTo("no-such-assignment");
        var done = me.get("/api/survey/assignments/mine").json().path("items").get(0);
        assertThat(done.path("done").asInt()).isEqualTo(10);
        assertThat(survey.office().delete(assignments(wave) + "/" + assignment).rule())
                .isEqualTo("assignment-in-use");
        var answers = Everything.documents(survey.database()).stream()
                .filter(line -> line.startsWith("answers ") && line.contains(community))
                .toList();
        assertThat(answers)
                .hasSize(10)
                .allMatch(line -> line.contains("\"channel\": \"interviewer\"") && line.contains("\"seconds\": 310"))
                .noneMatch(line -> line.contains("offline") || line.contains("c-3") || line.contains(assignment));
    }

    @Test
    void shouldComputeTheRates_whenAttemptsArriveTwiceAndOutOfOrder() {
        var community = communities.get(2);
        var assignment = assign(wave, community, "caller", 10);
        var me = interviewer("caller");
        for (int i = 0; i < 4; i++) {
            assertThat(interview(me, assignment, "d-" + i, "caller-key-" + i).status())
                    .isEqualTo(201);
        }
        var attempts = new ArrayList<Map<String, Object>>();
        attempts.add(attempt("d-0", "non-contact")); // before the interview, sent after it
        attempts.add(attempt("d-10", "partial"));
        attempts.add(attempt("d-11", "refusal"));
        attempts.add(attempt("d-11", "non-contact"));
        attempts.add(attempt("d-12", "refusal"));
        attempts.add(attempt("d-13", "non-contact"));
        attempts.add(attempt("d-14", "other"));
        attempts.add(attempt("d-15", "unknown-eligibility"));
        attempts.add(attempt("d-16", "unknown-household"));
        attempts.add(attempt("d-17", "ineligible"));

        var first = me.post(path(assignment, "attempts"), Map.of("items", attempts));
        var second = me.post(path(assignment, "attempts"), Map.of("items", attempts.reversed()));

        assertThat(first.json().path("recorded").asInt()).isEqualTo(10);
        assertThat(second.json().path("recorded").asInt()).isZero();
        assertThat(second.json().path("known").asInt()).isEqualTo(10);
        // by hand: I 4, P 1, R 2, NC 1, O 1, UH 1, UO 1, ineligible 1; e = 9/10
        var board = survey.office().get("/api/survey/waves/" + wave + "/response-rates?area=" + community);
        var rates = board.json().path("total");
        assertThat(board.json().path("eligibleShare").asDouble()).isEqualTo(0.9);
        assertThat(rates.path("contacts").asInt()).isEqualTo(12);
        rate(rates, "rr1", 4 / 11.0);
        rate(rates, "rr2", 5 / 11.0);
        rate(rates, "rr3", 4 / 10.8);
        rate(rates, "rr4", 5 / 10.8);
        rate(rates, "rr5", 4 / 9.0);
        rate(rates, "rr6", 5 / 9.0);
        rate(rates, "cooperation", 4 / 8.0);
        rate(rates, "cooperationOfTheAble", 4 / 7.0);
        rate(rates, "refusal", 2 / 11.0);
        rate(rates, "contact", 8 / 11.0);
        var given = survey.office()
                .get("/api/survey/waves/" + wave + "/response-rates?eligibleShare=0&area=" + community)
                .json();
        rate(given.path("total"), "rr3", 4 / 9.0);
        assertThat(given.path("items").get(0).path("area").path("code").asString())
                .isEqualTo(community);
        assertThat(survey.resident("r")
                        .get("/api/survey/waves/" + wave + "/response-rates?area=4451")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void shouldLeaveRatesOut_whenNobodyIsKnownToBeEligible() {
        var community = communities.get(4);
        var assignment = assign(wave, community, "locked-out", 10);
        interviewer("locked-out")
                .post(path(assignment, "attempts"), Map.of("items", List.of(attempt("e-1", "unknown-household"))));

        var total = survey.office()
                .get("/api/survey/waves/" + wave + "/response-rates?area=" + community)
                .json()
                .path("total");

        assertThat(total.path("contacts").asInt()).isEqualTo(1);
        assertThat(total.has("rr1")).isFalse();
    }

    @Test
    void shouldNameWhatIsWrong_whenAnInterviewOrAttemptIsNotRight() {
        var assignment = assign(wave, communities.get(5), "sloppy", 10);
        var me = interviewer("sloppy");
        var bad = me.post(
                path(assignment, "interviews"),
                Map.of(
                        "contact",
                        "1",
                        "language",
                        "zh-CN",
                        "answers",
                        Map.of("overall", 9),
                        "durationSeconds",
                        5,
                        "startedAt",
                        Instant.now()));
        var name = me.post(path(assignment, "attempts"), Map.of("items", List.of(attempt("张三家", "refusal"))));
        var complete = me.post(path(assignment, "attempts"), Map.of("items", List.of(attempt("1", "complete"))));

        assertThat(bad.rule()).isEqualTo("answers-rejected");
        assertThat(name.json().path("errors").get(0).path("pointer").asString()).isEqualTo("/items/0/contact");
        assertThat(complete.json().path("errors").get(0).path("pointer").asString())
                .isEqualTo("/items/0/outcome");
        assertThat(survey.resident("pretender")
                        .post(
                                "/api/survey/waves/" + wave + "/answers",
                                Map.of(
                                        "community",
                                        communities.get(5),
                                        "language",
                                        "zh-CN",
                                        "answers",
                                        Mother.answers(4),
                                        "durationSeconds",
                                        60,
                                        "channel",
                                        "interviewer"))
                        .status())
                .isEqualTo(400);
    }

    @Test
    void shouldKeepCountsAndForgetContacts_whenTheWaveIsOver() {
        try (var other = RunningSurvey.begin()) {
            var mine = openedAt(other);
            var assignment = other.office()
                    .post(assignments(mine), items(communities.get(6), "closer", 5))
                    .json()
                    .path("items")
                    .get(0)
                    .path("id")
                    .asString();
            var me = other.anybody().as(TestTokens.staff("closer", Role.INSPECTOR));
            assertThat(interview(me, assignment, "f-1", "closer-key-1").status())
                    .isEqualTo(201);
            me.post(path(assignment, "attempts"), Map.of("items", List.of(attempt("f-2", "refusal"))));
            other.office().post("/api/survey/waves/" + mine + "/close", "{}");
            var rates = "/api/survey/waves/" + mine + "/response-rates?area=4451";
            var before = other.office().get(rates).json();

            other.clock().forward(Duration.ofMinutes(5));
            other.restart();
            Awaitility.await().until(() -> Everything.documents(other.database()).stream()
                    .noneMatch(line -> line.startsWith("contacts ")));

            assertThat(other.office().get(rates).json()).isEqualTo(before);
            assertThat(before.path("total").path("rr1").asDouble()).isEqualTo(0.5);
            assertThat(other.anybody()
                            .as(TestTokens.staff("closer", Role.INSPECTOR))
                            .post(path(assignment, "attempts"), Map.of("items", List.of(attempt("f-3", "refusal"))))
                            .rule())
                    .isEqualTo("wave-not-open");
        }
    }

    @Test
    void shouldDivideTheSample_whenAProposalIsAsked() {
        var planned = survey.planned("抽样访问");
        var drawn = survey.office()
                .post(
                        "/api/survey/waves/" + planned + "/sample",
                        Map.of("area", "445102", "strata", "town", "communities", 30, "answers", 12));
        assertThat(drawn.status()).isEqualTo(201);

        var proposal = survey.office()
                .post(assignments(planned) + "/proposal", Map.of("interviewers", List.of("p-1", "p-2", "p-3")));
        var assigned =
                survey.office().post(assignments(planned), proposal.json().toString());
        var none = survey.office().post(assignments(wave) + "/proposal", Map.of("interviewers", List.of("p-1")));

        assertThat(proposal.json().path("items").size()).isEqualTo(30);
        for (int i = 1; i <= 3; i++) {
            var who = "p-" + i;
            assertThat(proposal.json().path("items").valueStream().filter(item -> item.path("interviewer")
                            .asString()
                            .equals(who)))
                    .hasSize(10)
                    .allMatch(item -> item.path("wanted").asInt() == 12);
        }
        assertThat(assigned.status()).isEqualTo(200);
        assertThat(survey.office()
                        .get(assignments(planned) + "?limit=100")
                        .json()
                        .path("items")
                        .size())
                .isEqualTo(30);
        assertThat(none.rule()).isEqualTo("no-such-sample");
        var elsewhere = IntStream.range(0, communities.size())
                .mapToObj(communities::get)
                .filter(code -> !proposal.json().toString().contains(code))
                .findFirst()
                .orElseThrow();
        assertThat(survey.office()
                        .post(assignments(planned), items(elsewhere, "p-1", 3))
                        .rule())
                .isEqualTo("not-in-sample");
        Http.Reply opened = survey.office().post("/api/survey/waves/" + planned + "/open", "{}");
        assertThat(opened.status()).isEqualTo(200);
        assertThat(survey.anybody().get("/api/survey/waves/open").json().toString())
                .as("nobody fills in what their community is not asked")
                .doesNotContain(planned);
        assertThat(survey.resident("self-selected")
                        .post(
                                "/api/survey/waves/" + planned + "/answers",
                                Mother.submission(
                                        proposal.json()
                                                .path("items")
                                                .get(0)
                                                .path("community")
                                                .asString(),
                                        Mother.answers(4)))
                        .rule())
                .as("who comes by a link was not drawn")
                .isEqualTo("by-interviewer");
        assertThat(survey.office()
                        .get("/api/survey/waves/" + planned + "/sheets?area=445102")
                        .rule())
                .isEqualTo("by-interviewer");
        assertThat(survey.anybody()
                        .get("/api/survey/waves/" + planned)
                        .json()
                        .path("communities")
                        .size())
                .isEqualTo(30);
    }

    @Test
    void shouldBeIneligible_whenTheQuestionnaireScreensSomebodyOut() {
        var mine = opened();
        var assignment = assign(mine, communities.get(7), "screener", 5);
        var me = interviewer("screener");
        me.post(path(assignment, "attempts"), Map.of("items", List.of(attempt("s-1", "refusal"))));

        var out = me.with("Idempotency-Key", "screened-key-1")
                .post(
                        path(assignment, "interviews"),
                        Map.of(
                                "contact",
                                "s-1",
                                "language",
                                "zh-CN",
                                "answers",
                                Map.of("resident6m", "no", "age", "30-44"),
                                "durationSeconds",
                                31,
                                "startedAt",
                                Instant.now()));
        var in = interview(me, assignment, "s-2", "screened-key-2");

        assertThat(out.status()).as(out.json().toString()).isEqualTo(201);
        assertThat(in.status()).isEqualTo(201);
        var total = survey.office()
                .get("/api/survey/waves/" + mine + "/response-rates?area=4451")
                .json()
                .path("total");
        assertThat(total.path("outcomes").path("screened-out").asInt()).isEqualTo(1);
        assertThat(total.path("outcomes").path("complete").asInt()).isEqualTo(1);
        rate(total, "rr1", 1);
    }

    private static void rate(JsonNode rates, String name, double expected) {
        assertThat(rates.path(name).asDouble()).as(name).isCloseTo(expected, within(1e-12));
    }

    private Http interviewer(String id) {
        return survey.anybody().as(TestTokens.staff(id, Role.INSPECTOR));
    }

    private static Http.Reply interview(Http who, String assignment, String contact, String key) {
        return who.with("Idempotency-Key", key)
                .post(
                        path(assignment, "interviews"),
                        Map.of(
                                "contact",
                                contact,
                                "language",
                                "zh-CN",
                                "answers",
                                Mother.answers(4),
                                "durationSeconds",
                                312,
                                "startedAt",
                                Instant.now()));
    }

    private static Map<String, Object> attempt(String contact, String outcome) {
        return Map.of("key", UUID.randomUUID().toString(), "contact", contact, "outcome", outcome, "at", Instant.now());
    }

    private static String path(String assignment, String what) {
        return "/api/survey/assignments/" + assignment + "/" + what;
    }

    private static String assignments(String wave) {
        return "/api/survey/waves/" + wave + "/assignments";
    }

    private static Map<String, Object> items(String community, String interviewer, int wanted) {
        return Map.of("items", List.of(Map.of("community", community, "interviewer", interviewer, "wanted", wanted)));
    }

    private String assign(String to, String community, String interviewer, int wanted) {
        return survey.office()
                .post(assignments(to), items(community, interviewer, wanted))
                .json()
                .path("items")
                .get(0)
                .path("id")
                .asString();
    }

    private String opened() {
        return openedAt(survey);
    }

    private static String openedAt(RunningSurvey running) {
        var id = running.planned("入户访问");
        assertThat(running.office()
                        .post("/api/survey/waves/" + id + "/open", "{}")
                        .status())
                .isEqualTo(200);
        return id;
    }
}
