package cleancity.survey.followup;

import static org.assertj.core.api.Assertions.assertThat;

import cleancity.kernel.mongo.Await;
import cleancity.kernel.testing.Http;
import cleancity.survey.testing.Mother;
import cleancity.survey.testing.Neighbours;
import cleancity.survey.testing.RunningSurvey;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Those concerned are asked, nobody else, once, and counted for the unit or campaign. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FollowUpTest {
    private static final String MINE = "/api/survey/follow-ups/mine";
    private static final String MONTH =
            YearMonth.now(ZoneId.of("Asia/Shanghai")).toString();
    private static final String WAVE = "follow-up-complaint-" + MONTH;

    private RunningSurvey survey;
    private Neighbours neighbours;

    @BeforeAll
    void begin() {
        survey = RunningSurvey.begin();
        neighbours = new Neighbours();
    }

    @AfterAll
    void end() {
        neighbours.close();
        survey.close();
    }

    @Test
    void shouldAskTheReporterAlone_whenACaseIsClosed() {
        var theCase = id();
        var reporter = survey.resident("reporter-" + theCase);
        var stranger = survey.resident("stranger-" + theCase);
        neighbours.closed(theCase, "chengzongju", Instant.now(), List.of("reporter-" + theCase));

        awaitAsked(reporter, theCase);
        var asked = reporter.get(MINE).json().path("items").get(0);

        assertThat(asked.path("about").asString()).isEqualTo("complaint");
        assertThat(asked.path("title").path("zh-CN").asString()).contains("案件");
        assertThat(things(stranger)).isEmpty();
        assertThat(rate(stranger, followUp(theCase), 1).status()).isEqualTo(403);
        assertThat(rate(stranger, followUp(theCase), 1).rule()).isEqualTo("follow-up-not-yours");
        assertThat(rate(reporter, "complaint-" + id() + "-" + MONTH, 1).rule()).isEqualTo("no-such-follow-up");
        assertThat(survey.office().get(MINE).status()).isEqualTo(403);
        assertThat(survey.anybody().get(MINE).status()).isEqualTo(401);
        var questions = survey.resident("reporter-" + theCase)
                .get("/api/survey/waves/" + asked.path("wave").asString())
                .json();
        assertThat(questions
                        .path("questionnaire")
                        .path("definition")
                        .path("pages")
                        .get(0)
                        .path("elements")
                        .size())
                .isEqualTo(2);
    }

    @Test
    void shouldTakeOneAnswer_whenTheReporterAnswersTwice() {
        var theCase = id();
        var reporter = survey.resident("once-" + theCase);
        neighbours.closed(theCase, "unit-once", Instant.now(), List.of("once-" + theCase));
        awaitAsked(reporter, theCase);
        var request = reporter.with("Idempotency-Key", "key-" + theCase);

        var first = rate(request, followUp(theCase), 5);
        var again = rate(request, followUp(theCase), 5);
        var other = rate(reporter, followUp(theCase), 1);

        assertThat(first.status()).isEqualTo(201);
        assertThat(again.bytes()).isEqualTo(first.bytes());
        assertThat(other.status()).isEqualTo(409);
        assertThat(other.rule()).isEqualTo("already-answered");
        assertThat(things(reporter)).doesNotContain(theCase);
        awaitCounted("unit-once", 1);
    }

    @Test
    void shouldNameTheQuestion_whenAnAnswerIsMissing() {
        var theCase = id();
        var reporter = survey.resident("half-" + theCase);
        neighbours.closed(theCase, "unit-half", Instant.now(), List.of("half-" + theCase));
        awaitAsked(reporter, theCase);

        var refused = reporter.post(
                "/api/survey/follow-ups/" + followUp(theCase) + "/answers",
                Map.of("language", "zh-CN", "answers", Map.of("solved", "yes"), "durationSeconds", 9));

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().path("errors").get(0).path("pointer").asString())
                .isEqualTo("/answers/overall");
        assertThat(things(reporter)).contains(theCase);
    }

    @Test
    void shouldChangeNothing_whenFactsComeAgain() {
        var theCase = id();
        var at = Instant.now();
        var reporter = survey.resident("replay-" + theCase);
        neighbours.closed(theCase, "unit-replay", at, List.of("replay-" + theCase));
        awaitAsked(reporter, theCase);
        assertThat(rate(reporter, followUp(theCase), 4).status()).isEqualTo(201);
        awaitCounted("unit-replay", 1);

        for (int i = 0; i < 5; i++) {
            neighbours.closed(theCase, "unit-replay", at, List.of("replay-" + theCase));
        }
        var marker = id();
        neighbours.closed(marker, "unit-replay", at, List.of("replay-" + theCase));
        awaitAsked(reporter, marker);

        assertThat(things(reporter)).doesNotContain(theCase);
        assertThat(rate(reporter, followUp(theCase), 1).rule()).isEqualTo("already-answered");
        try (var mongo = survey.mongo()) {
            var asked = mongo.collection("followUps", Document.class).find(new Document("thing", theCase));
            assertThat(Await.list(asked, 10)).hasSize(1);
        }
        assertThat(counted("unit-replay")).isEqualTo(1);
    }

    @Test
    void shouldAskNobody_whenTheCaseWasClosedLongAgoOrIsMadeUp() {
        var old = id();
        var madeUp = id();
        var person = "old-" + old;
        neighbours.closed(old, "unit-old", Instant.now().minus(Duration.ofDays(90)), List.of(person));
        neighbours.madeUp(madeUp, "unit-old", Instant.now(), List.of(person));
        for (int i = 0; i < 40; i++) { // on every partition something comes after it
            neighbours.closed(id(), "unit-old", Instant.now(), List.of(person));
        }
        var me = survey.resident(person);
        Awaitility.await()
                .until(() -> me.get(MINE + "?limit=100").json().path("items").size() == 40);

        var first = me.get(MINE).json();
        var second = me.get(MINE + "?cursor=" + first.path("next").asString()).json();

        var both = Stream.concat(
                        first.path("items").valueStream(), second.path("items").valueStream())
                .map(item -> item.path("thing").asString())
                .toList();
        assertThat(both).hasSize(40).doesNotHaveDuplicates().doesNotContain(old, madeUp);
        assertThat(rate(me, followUp(old), 1).rule()).isEqualTo("no-such-follow-up");
        assertThat(me.get(MINE + "?cursor=forged").status()).isEqualTo(400);
    }

    @Test
    void shouldAskThoseWhoServed_whenTheCampaignIsOver() {
        var campaign = id();
        var served = survey.resident("served-" + campaign);
        var absent = survey.resident("absent-" + campaign);
        var late = survey.resident("late-" + campaign);
        neighbours.hours(campaign, "served-" + campaign, "served", Instant.now());
        neighbours.hours(campaign, "absent-" + campaign, "correction", Instant.now());
        var before = id();
        neighbours.closed(before, "unit-x", Instant.now(), List.of("served-" + campaign));
        awaitAsked(served, before);
        assertThat(things(served)).doesNotContain(campaign);

        neighbours.completed(campaign, Instant.now());
        awaitAsked(served, campaign);
        neighbours.hours(campaign, "late-" + campaign, "served", Instant.now());
        awaitAsked(late, campaign);

        assertThat(things(absent)).isEmpty();
        var taken = served.post(
                "/api/survey/follow-ups/campaign-" + campaign + "-" + MONTH + "/answers",
                Map.of("language", "zh-CN", "answers", Map.of("overall", 5, "again", "yes"), "durationSeconds", 12));
        assertThat(taken.status()).isEqualTo(201);
        assertThat(taken.json().path("subject").asString()).isEqualTo(campaign);
        Awaitility.await().until(() -> survey.office()
                .get("/api/survey/follow-ups/results?wave=follow-up-campaign-" + MONTH + "&limit=100")
                .json()
                .path("items")
                .valueStream()
                .anyMatch(row -> row.path("subject").asString().equals(campaign)
                        && row.path("n").asInt() == 1
                        && row.path("title").path("zh-CN").asString().equals("湘桥区清洁日")));
    }

    @Test
    void shouldShowTheRateOfAUnit_whenThirtyHaveAnswered() {
        var people = new ArrayList<String>();
        for (int i = 0; i < 30; i++) {
            people.add("thirty-" + id());
        }
        var theCase = id();
        neighbours.closed(theCase, "unit-thirty", Instant.now(), people);
        for (int i = 0; i < people.size(); i++) {
            var person = survey.resident(people.get(i));
            awaitAsked(person, theCase);
            assertThat(rate(person, followUp(theCase), i < 24 ? 4 : 2).status()).isEqualTo(201);
        }
        awaitCounted("unit-thirty", 30);

        var row = row("unit-thirty");

        assertThat(row.path("satisfaction").path("estimate").asDouble()).isEqualTo(0.8);
        assertThat(row.path("questions")
                        .get(0)
                        .path("choices")
                        .get(0)
                        .path("count")
                        .asInt())
                .isEqualTo(30);
        assertThat(survey.resident("nosy")
                        .get("/api/survey/follow-ups/results?wave=" + WAVE)
                        .status())
                .isEqualTo(403);
    }

    @Test
    void shouldNotBeOpenToEverybody_whenItIsAFollowUp() {
        var theCase = id();
        neighbours.closed(theCase, "unit-closed-doors", Instant.now(), List.of("in-" + theCase));
        awaitAsked(survey.resident("in-" + theCase), theCase);

        var open = survey.anybody().get("/api/survey/waves/open").json().path("items");
        var outside = survey.resident("in-" + theCase)
                .post(
                        "/api/survey/waves/" + WAVE + "/answers",
                        Mother.submission("445102001001", Map.of("solved", "yes", "overall", 5)));

        assertThat(open.valueStream().map(each -> each.path("id").asString())).doesNotContain(WAVE);
        assertThat(outside.rule()).isEqualTo("by-invitation");
        assertThat(waves("")).isNotEmpty().doesNotContain(WAVE);
        assertThat(waves("?followUps=true")).contains(WAVE).allMatch(each -> each.startsWith("follow-up-"));
    }

    @Test
    void shouldLeaveNoWayFromTheAnswerToTheCaseOrPerson_whenItIsTaken() {
        var theCase = id();
        var person = "unseen-" + theCase;
        neighbours.closed(theCase, "unit-unseen", Instant.now(), List.of(person));
        awaitAsked(survey.resident(person), theCase);
        assertThat(rate(survey.resident(person), followUp(theCase), 1).status()).isEqualTo(201);
        awaitCounted("unit-unseen", 1);

        try (var mongo = survey.mongo()) {
            for (var name : List.of("answers", "participations", "tallies", "idempotency")) {
                assertThat(Await.list(mongo.collection(name, Document.class).find(), 2000))
                        .noneMatch(document -> document.toJson().contains(theCase));
            }
            for (var name : List.of("answers", "participations", "followUps", "invitations", "tallies")) {
                assertThat(Await.list(mongo.collection(name, Document.class).find(), 2000))
                        .noneMatch(document -> document.toJson().contains(person));
            }
            var answer = Await.first(
                    mongo.collection("answers", Document.class).find(new Document("community", "unit-unseen")));
            assertThat(answer.getString("day")).isEqualTo(MONTH + "-01");
        }
    }

    private List<String> waves(String query) {
        return survey.office()
                .get("/api/survey/waves" + query)
                .json()
                .path("items")
                .valueStream()
                .map(each -> each.path("id").asString())
                .toList();
    }

    private static String id() {
        return UUID.randomUUID().toString();
    }

    private static String followUp(String theCase) {
        return "complaint-" + theCase + "-" + MONTH;
    }

    private static Http.Reply rate(Http person, String followUp, int overall) {
        return person.post(
                "/api/survey/follow-ups/" + followUp + "/answers",
                Map.of(
                        "language",
                        "zh-CN",
                        "answers",
                        Map.of("solved", "yes", "overall", overall),
                        "durationSeconds",
                        20));
    }

    private static List<String> things(Http person) {
        return person.get(MINE)
                .json()
                .path("items")
                .valueStream()
                .map(item -> item.path("thing").asString())
                .toList();
    }

    private static void awaitAsked(Http person, String thing) {
        Awaitility.await().until(() -> things(person).contains(thing));
    }

    private tools.jackson.databind.JsonNode row(String unit) {
        return survey.office()
                .get("/api/survey/follow-ups/results?limit=100&wave=" + WAVE)
                .json()
                .path("items")
                .valueStream()
                .filter(row -> row.path("subject").asString().equals(unit))
                .findFirst()
                .orElseThrow();
    }

    private long counted(String unit) {
        return survey.office()
                .get("/api/survey/follow-ups/results?limit=100&wave=" + WAVE)
                .json()
                .path("items")
                .valueStream()
                .filter(row -> row.path("subject").asString().equals(unit))
                .mapToLong(row -> row.path("n").asLong())
                .sum();
    }

    private void awaitCounted(String unit, long n) {
        Awaitility.await().until(() -> counted(unit) == n);
    }
}
