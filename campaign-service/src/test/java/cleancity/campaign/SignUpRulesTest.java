package cleancity.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import cleancity.kernel.testing.Http;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;

/** Questions, skills, training, approval, offers and the organiser's changes, over HTTP. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SignUpRulesTest {
    private static final Map<String, Object> ACCEPTED = Map.of("riskAccepted", true);
    private static final Map<String, Object> SHIRT = Map.of(
            "name",
            "shirt",
            "kind",
            "single",
            "title",
            Map.of("zh-CN", "马甲尺码"),
            "required",
            true,
            "options",
            List.of(
                    Map.of("value", "M", "label", Map.of("zh-CN", "中号")),
                    Map.of("value", "L", "label", Map.of("zh-CN", "大号"))));
    private static final Map<String, Object> WISH =
            Map.of("name", "wish", "kind", "text", "title", Map.of("zh-CN", "想对组织者说的话"));
    private Running running;

    @BeforeAll
    void open() {
        running = Running.empty();
    }

    @AfterAll
    void close() {
        running.close();
    }

    @Test
    void shouldCheckAnswersAndShowThemToTheOrganiserOnly_whenQuestionsAreAsked() {
        var shift = published(Drafts.ofPlaces(5).with("questions", List.of(SHIRT, WISH)));
        var person = running.someone();

        assertThat(refused(person.post(signUps(shift), ACCEPTED))).isEqualTo("question-unanswered");
        assertThat(refused(person.post(signUps(shift), answering(Map.of("shirt", List.of("XXL"))))))
                .isEqualTo("answer-not-valid");
        assertThat(refused(person.post(signUps(shift), answering(Map.of("shirt", List.of("M", "L"))))))
                .isEqualTo("answer-not-valid");
        assertThat(refused(
                        person.post(signUps(shift), answering(Map.of("shirt", List.of("M"), "unasked", List.of("x"))))))
                .isEqualTo("answer-not-valid");
        var made = made(person.post(signUps(shift), answering(Map.of("shirt", List.of("M"), "wish", List.of("带孩子来")))));

        assertThat(made.path("state").asString()).isEqualTo("confirmed");
        var seen = desk(shift).get(0).path("answers");
        assertThat(seen.path("shirt").get(0).asString()).isEqualTo("M");
        assertThat(seen.path("wish").get(0).asString()).isEqualTo("带孩子来");
        assertThat(person.get("/api/campaign/sign-ups/mine").json().toString()).doesNotContain("带孩子来");
        assertThat(refused(person.get("/api/campaign/desk/shifts/" + shift + "/sign-ups")))
                .isEqualTo("not-allowed");
    }

    @Test
    void shouldNameTheRuleInTheReadersLanguage_whenSkillOrTrainingIsMissing() {
        var training = Map.of("title", Map.of("zh-CN", "消杀培训"), "heldOn", "2026-11-20");
        var shift = published(Drafts.ofPlaces(5).with("skills", List.of("急救证")).with("training", training));
        var person = running.someone();

        var reply = person.post(signUps(shift), ACCEPTED);
        assertThat(refused(reply)).isEqualTo("skill-missing");
        assertThat(reply.json().path("detail").asString()).contains("急救证");
        var english = person.with("Accept-Language", "en").post(signUps(shift), with("skills", List.of("急救证")));
        assertThat(refused(english)).isEqualTo("training-not-done");
        assertThat(english.json().path("detail").asString()).contains("training of 2026-11-20");
        var ready = with("skills", List.of("急救证"));
        ready.put("trained", true);
        assertThat(made(person.post(signUps(shift), ready)).path("state").asString())
                .isEqualTo("confirmed");
    }

    @Test
    void shouldRefuse_whenTheInsuranceEndsBeforeTheShift() {
        var insurance = Map.of("insurer", "人保", "policy", "P-1", "until", "2020-01-01");
        var draft = made(running.office()
                .post(
                        "/api/campaign/desk/campaigns",
                        Drafts.ofPlaces(5).with("insurance", insurance).json()));

        assertThat(refused(running.office()
                        .post("/api/campaign/desk/campaigns/" + draft.path("id").asString() + "/publish", "{}")))
                .isEqualTo("insurance-ends-before");
    }

    @Test
    void shouldTellTheReason_whenARequestIsDenied() {
        var shift = published(Drafts.ofPlaces(5).shiftWith("approval", true));
        var person = running.someone();
        var id = made(person.post(signUps(shift), ACCEPTED)).path("id").asString();
        var decision = "/api/campaign/desk/sign-ups/" + id + "/decision";

        assertThat(refused(running.office().post(decision, Map.of("approved", false))))
                .as("nobody is turned away without being told why")
                .isEqualTo("invalid-request");
        assertThat(refused(person.post(decision, Map.of("approved", true)))).isEqualTo("not-allowed");
        ok(running.office().post(decision, Map.of("approved", false, "reason", "本场次须有驾驶证")));

        var mine = ok(person.get("/api/campaign/sign-ups/mine")).path("items").get(0);
        assertThat(mine.path("state").asString()).isEqualTo("denied");
        assertThat(mine.path("note").asString()).isEqualTo("本场次须有驾驶证");
        var again = made(person.post(signUps(shift), ACCEPTED)).path("id").asString();
        var approved = ok(
                running.office().post("/api/campaign/desk/sign-ups/" + again + "/decision", Map.of("approved", true)));
        assertThat(approved.path("state").asString()).isEqualTo("confirmed");
    }

    @Test
    void shouldLeadFromTheLineToAPlace_whenPlacesAreOffered() {
        var shift = published(Drafts.ofPlaces(1).shiftWith("offerMinutes", 60));
        var first = running.someone();
        var id = made(first.post(signUps(shift), ACCEPTED)).path("id").asString();
        var next = running.someone();
        var waiting = made(next.post(signUps(shift), ACCEPTED)).path("id").asString();
        var last = made(running.someone().post(signUps(shift), ACCEPTED))
                .path("id")
                .asString();
        assertThat(refused(next.post("/api/campaign/sign-ups/" + waiting + "/accept", "{}")))
                .isEqualTo("offer-ended");
        var moved = ok(running.office()
                .post("/api/campaign/desk/sign-ups/" + last + "/position", Map.of("position", 1, "reason", "专业人员急需")));
        assertThat(moved.path("position").asInt()).isEqualTo(1);
        ok(running.office()
                .post("/api/campaign/desk/sign-ups/" + waiting + "/position", Map.of("position", 1, "reason", "改回原位")));

        ok(first.post("/api/campaign/sign-ups/" + id + "/cancel", "{}"));
        var mine = ok(next.get("/api/campaign/sign-ups/mine")).path("items").get(0);
        assertThat(mine.path("state").asString()).isEqualTo("offered");
        assertThat(mine.path("offeredUntil").asString()).isNotEmpty();
        var accepted = ok(next.post("/api/campaign/sign-ups/" + waiting + "/accept", "{}"));

        assertThat(accepted.path("state").asString()).isEqualTo("confirmed");
        var page = ok(running.office().get("/api/campaign/desk/shifts/" + shift + "/line-changes?limit=1"));
        assertThat(page.path("items").get(0).path("reason").asString()).isEqualTo("改回原位");
        var rest = ok(running.office()
                .get("/api/campaign/desk/shifts/" + shift + "/line-changes?limit=1&cursor="
                        + page.path("next").asString()));
        assertThat(rest.path("items").get(0).path("reason").asString()).isEqualTo("专业人员急需");
        assertThat(rest.has("next")).isFalse();
    }

    @Test
    void shouldMoveTheShiftAndTheCampaign_whenItIsRescheduled() {
        var shift = published(Drafts.ofPlaces(2));
        var person = running.someone();
        made(person.post(signUps(shift), ACCEPTED));
        var from = Drafts.tomorrow(14);
        var plan = Map.of(
                "startsAt",
                from.toString(),
                "endsAt",
                Drafts.tomorrow(16).toString(),
                "place",
                "牌坊街北门",
                "reason",
                "避开高温");

        var moved = ok(running.office().post("/api/campaign/desk/shifts/" + shift + "/move", plan));

        assertThat(moved.path("startsAt").asString()).isEqualTo(from.toString());
        var mine = ok(person.get("/api/campaign/sign-ups/mine")).path("items").get(0);
        assertThat(mine.path("moved").asBoolean()).isTrue();
        assertThat(mine.path("place").asString()).isEqualTo("牌坊街北门");
        assertThat(refused(running.office()
                        .post(
                                "/api/campaign/desk/shifts/" + shift + "/move",
                                Map.of(
                                        "startsAt", "2020-01-01T01:00:00Z",
                                        "endsAt", "2020-01-01T03:00:00Z",
                                        "reason", "太早"))))
                .isEqualTo("shift-in-the-past");
    }

    private static Map<String, Object> answering(Map<String, Object> answers) {
        return with("answers", answers);
    }

    private static Map<String, Object> with(String field, Object value) {
        var body = new LinkedHashMap<>(ACCEPTED);
        body.put(field, value);
        return body;
    }

    private String published(Drafts drafts) {
        var campaign = made(running.office().post("/api/campaign/desk/campaigns", drafts.json()));
        ok(running.office()
                .post("/api/campaign/desk/campaigns/" + campaign.path("id").asString() + "/publish", "{}"));
        return campaign.path("shifts").get(0).path("id").asString();
    }

    private JsonNode desk(String shift) {
        return ok(running.office().get("/api/campaign/desk/shifts/" + shift + "/sign-ups"))
                .path("items");
    }

    private static String signUps(String shift) {
        return "/api/campaign/shifts/" + shift + "/sign-ups";
    }

    private static JsonNode made(Http.Reply reply) {
        assertThat(reply.status()).as(() -> text(reply)).isEqualTo(201);
        return reply.json();
    }

    private static JsonNode ok(Http.Reply reply) {
        assertThat(reply.status()).as(() -> text(reply)).isEqualTo(200);
        return reply.json();
    }

    private static String refused(Http.Reply reply) {
        assertThat(reply.status()).as(() -> text(reply)).isBetween(400, 499);
        return reply.rule();
    }

    private static String text(Http.Reply reply) {
        return new String(reply.bytes(), StandardCharsets.UTF_8);
    }
}
