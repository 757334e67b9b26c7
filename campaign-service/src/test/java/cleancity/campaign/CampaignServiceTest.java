package cleancity.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import cleancity.kernel.testing.Http;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CampaignServiceTest {
    private static final Map<String, Object> ACCEPTED = Map.of("riskAccepted", true);
    private Running running;

    @BeforeAll
    void start() {
        running = Running.empty();
    }

    @AfterAll
    void stop() {
        running.close();
    }

    @Test
    void shouldGiveAPlaceThenAPlaceInLineThenPromote_whenShiftFillsAndSomebodyLeaves() {
        var shift = published(Drafts.ofPlaces(1));
        var first = running.someone();
        var second = running.someone();
        var third = running.someone();

        var a = made(first.post(signUps(shift), ACCEPTED));
        var b = made(second.post(signUps(shift), ACCEPTED));
        var c = made(third.post(signUps(shift), ACCEPTED));

        assertThat(a.path("state").asString()).isEqualTo("confirmed");
        assertThat(b.path("state").asString()).isEqualTo("waiting");
        assertThat(b.path("position").asInt()).isEqualTo(1);
        assertThat(c.path("position").asInt()).isEqualTo(2);

        var left = first.post("/api/campaign/sign-ups/" + a.path("id").asString() + "/cancel", "{}");

        assertThat(ok(left).path("state").asString()).isEqualTo("cancelled");
        assertThat(mine(second).path("state").asString()).isEqualTo("confirmed");
        assertThat(mine(third).path("position").asInt()).isEqualTo(1);
        assertThat(mine(first).path("state").asString()).isEqualTo("cancelled");
        assertThat(states(shift)).containsExactly("confirmed", "waiting 1");
    }

    @Test
    void shouldPromoteInOrder_whenPlacesAreAdded() {
        var shift = published(Drafts.ofPlaces(1));
        for (int i = 0; i < 5; i++) {
            made(running.someone().post(signUps(shift), ACCEPTED));
        }

        var raised = ok(running.office()
                .post("/api/campaign/desk/shifts/" + shift + "/capacity", Map.of("capacity", 3, "reason", "物资到位")));

        assertThat(raised.path("taken").asInt()).isEqualTo(3);
        assertThat(raised.path("waiting").asInt()).isEqualTo(2);
        assertThat(states(shift)).containsExactly("confirmed", "confirmed", "confirmed", "waiting 1", "waiting 2");
        assertThat(refused(running.office()
                        .post(
                                "/api/campaign/desk/shifts/" + shift + "/capacity",
                                Map.of("capacity", 2, "reason", "减少"))))
                .isEqualTo("capacity-below-taken");
    }

    @Test
    void shouldAnswerTheSame_whenASignUpIsRepeated() {
        var shift = published(Drafts.ofPlaces(5));
        var person = running.someone().with("Idempotency-Key", UUID.randomUUID().toString());

        var first = made(person.post(signUps(shift), ACCEPTED));
        var again = made(person.post(signUps(shift), ACCEPTED));
        var otherKey = made(person.with("Idempotency-Key", "another-key").post(signUps(shift), ACCEPTED));

        assertThat(again).isEqualTo(first);
        assertThat(otherKey).isEqualTo(first);
        assertThat(states(shift)).hasSize(1);
    }

    @Test
    void shouldStayCancelled_whenAnOldRequestArrivesLate() {
        var shift = published(Drafts.ofPlaces(5));
        var person = running.someone();
        var late = person.with("Idempotency-Key", UUID.randomUUID().toString());
        var id = made(late.post(signUps(shift), ACCEPTED)).path("id").asString();
        ok(person.post("/api/campaign/sign-ups/" + id + "/cancel", "{}"));

        assertThat(made(late.post(signUps(shift), ACCEPTED)).path("state").asString())
                .isEqualTo("cancelled");
        assertThat(states(shift)).isEmpty();
        assertThat(made(person.post(signUps(shift), ACCEPTED)).path("state").asString())
                .isEqualTo("confirmed");
    }

    @Test
    void shouldNameTheRule_whenRefusing() {
        var from = Drafts.tomorrow(9);
        var to = Drafts.tomorrow(11);
        var open = published(Drafts.ofPlaces(1).shiftWith("waitingLimit", 1));
        made(running.someone().post(signUps(open), ACCEPTED));
        made(running.someone().post(signUps(open), ACCEPTED));
        var adults = published(Drafts.ofPlaces(9).with("minimumAge", 16));
        var overlapping = published(
                Drafts.cleaningDay().shift(from.plus(Duration.ofMinutes(90)), to.plus(Duration.ofHours(2)), 5));
        var busy = running.someone();
        made(busy.post(signUps(adults), Map.of("riskAccepted", true, "birthYear", 1990)));

        assertThat(refused(running.someone().post(signUps(open), ACCEPTED))).isEqualTo("full");
        assertThat(refused(running.someone().post(signUps(overlapping), Map.of("riskAccepted", false))))
                .isEqualTo("risk-not-accepted");
        assertThat(refused(running.someone().post(signUps(adults), ACCEPTED))).isEqualTo("birth-year-missing");
        assertThat(refused(running.someone().post(signUps(adults), Map.of("riskAccepted", true, "birthYear", 2015))))
                .isEqualTo("too-young");
        assertThat(refused(running.someone().post(signUps(adults), Map.of("riskAccepted", true, "birthYear", 2009))))
                .isEqualTo("guardian-missing");
        assertThat(refused(busy.post(signUps(overlapping), ACCEPTED))).isEqualTo("time-conflict");
        assertThat(running.someone().post(signUps("0193-unknown"), ACCEPTED).status())
                .isEqualTo(404);
        assertThat(running.anonymous().post(signUps(open), ACCEPTED).status()).isEqualTo(401);
    }

    @Test
    void shouldSayWhyInEnglish_whenTheReaderReadsEnglish() {
        var shift = published(Drafts.ofPlaces(3));
        var reader = running.someone().with("Accept-Language", "en");

        var refusal = reader.post(signUps(shift), Map.of("riskAccepted", false)).json();

        assertThat(refusal.path("title").asString()).isEqualTo("Please accept the risk notice");
    }

    @Test
    void shouldRefuse_whenTheCutOffHasPassed() {
        try (var later = Running.empty()) {
            var soon = Instant.now().plus(Duration.ofMinutes(5)).toString();
            var shift = published(later, Drafts.ofPlaces(3).shiftWith("cutOffAt", soon));
            later.clock.forward(Duration.ofMinutes(6));

            assertThat(refused(later.someone().post(signUps(shift), ACCEPTED))).isEqualTo("cut-off-passed");
        }
    }

    @Test
    void shouldHoldDangerousWorkBack_whenInsuranceTrainingOrAgeIsMissing() {
        var insurance = Map.of("insurer", "人保财险潮州分公司", "policy", "PEAC2026-0001");
        var training = Map.of("title", Map.of("zh-CN", "消杀安全培训"), "heldOn", "2026-11-20");
        var bare = draft(Drafts.ofPlaces(5).with("pesticide", true));
        var insured = draft(Drafts.ofPlaces(5).with("pesticide", true).with("insurance", insurance));
        var trained = draft(Drafts.ofPlaces(5)
                .with("pesticide", true)
                .with("insurance", insurance)
                .with("training", training));
        var whole = draft(Drafts.ofPlaces(5)
                .with("pesticide", true)
                .with("insurance", insurance)
                .with("training", training)
                .with("minimumAge", 18));

        assertThat(refused(publish(bare))).isEqualTo("insurance-missing");
        assertThat(refused(publish(insured))).isEqualTo("training-missing");
        assertThat(refused(publish(trained))).isEqualTo("minimum-age-too-low");
        assertThat(ok(publish(whole)).path("status").asString()).isEqualTo("published");
        assertThat(refused(publish(whole))).isEqualTo("wrong-status");
    }

    @Test
    void shouldShowDraftsToStaffOnly_whenNotPublished() {
        var id = draft(Drafts.ofPlaces(5));

        assertThat(running.anonymous().get("/api/campaign/campaigns/" + id).status())
                .isEqualTo(404);
        assertThat(running.office().get("/api/campaign/campaigns/" + id).status())
                .isEqualTo(200);
        assertThat(running.someone()
                        .post("/api/campaign/desk/campaigns", Drafts.ofPlaces(1).json())
                        .status())
                .isEqualTo(403);
        assertThat(running.someone().get("/api/campaign/desk/shifts").status()).isEqualTo(403);
    }

    @Test
    void shouldWalkAllPages_whenThereAreManyCampaigns() {
        try (var many = Running.empty()) {
            for (int i = 0; i < 7; i++) {
                published(many, Drafts.ofPlaces(3));
            }
            var first = ok(many.anonymous().get("/api/campaign/campaigns?limit=4&area=445102"));
            var next = first.path("next").asString();
            var second = ok(many.anonymous().get("/api/campaign/campaigns?limit=4&area=445102&cursor=" + next));

            assertThat(first.path("items").size()).isEqualTo(4);
            assertThat(second.path("items").size()).isEqualTo(3);
            assertThat(second.has("next")).isFalse();
            assertThat(many.anonymous()
                            .get("/api/campaign/campaigns?area=445122")
                            .json()
                            .path("items")
                            .size())
                    .isZero();
            assertThat(many.anonymous()
                            .get("/api/campaign/campaigns?area=445102010001")
                            .json()
                            .path("items")
                            .size())
                    .isEqualTo(7);
            assertThat(many.anonymous()
                            .get("/api/campaign/campaigns?cursor=forged")
                            .status())
                    .isEqualTo(400);
            assertThat(ok(many.office().get("/api/campaign/desk/shifts?limit=5"))
                            .path("items")
                            .size())
                    .isEqualTo(5);
            assertThat(ok(many.office().get("/api/campaign/desk/campaigns"))
                            .path("items")
                            .size())
                    .isEqualTo(7);
        }
    }

    @Test
    void shouldStartWithACleaningDay_whenTheStoreOfChaozhouIsEmpty() {
        try (var seeded = Running.chaozhou()) {
            var card = ok(seeded.anonymous().get("/api/campaign/campaigns"))
                    .path("items")
                    .get(0);
            var campaign = ok(seeded.anonymous()
                    .get("/api/campaign/campaigns/" + card.path("id").asString()));

            assertThat(campaign.path("kind").asString()).isEqualTo("cleaning-day");
            assertThat(campaign.path("area").asString()).isEqualTo("445102");
            assertThat(campaign.path("shifts").size()).isEqualTo(2);
            var small = campaign.path("shifts").get(1).path("id").asString();
            made(seeded.someone().post(signUps(small), ACCEPTED));
            made(seeded.someone().post(signUps(small), ACCEPTED));
            assertThat(made(seeded.someone().post(signUps(small), ACCEPTED))
                            .path("position")
                            .asInt())
                    .isEqualTo(1);
        }
    }

    @Test
    void shouldTellEverybodyAndFreeTheirTime_whenTheCampaignIsCalledOff() {
        var from = Drafts.tomorrow(9);
        var to = Drafts.tomorrow(11);
        var off = made(running.office()
                .post(
                        "/api/campaign/desk/campaigns",
                        Drafts.cleaningDay().shift(from, to, 1).json()));
        var id = off.path("id").asString();
        ok(publish(id));
        var shift = off.path("shifts").get(0).path("id").asString();
        var person = running.someone();
        var waiting = running.someone();
        made(person.post(signUps(shift), ACCEPTED));
        made(waiting.post(signUps(shift), ACCEPTED));

        var cancelled =
                ok(running.office().post("/api/campaign/desk/campaigns/" + id + "/cancel", Map.of("reason", "台风蓝色预警")));

        assertThat(cancelled.path("status").asString()).isEqualTo("cancelled");
        assertThat(refused(running.someone().post(signUps(shift), ACCEPTED))).isEqualTo("shift-closed");
        var another = published(Drafts.cleaningDay().shift(from, to, 5));
        assertThat(made(person.post(signUps(another), ACCEPTED)).path("state").asString())
                .isEqualTo("confirmed");
        assertThat(made(waiting.post(signUps(another), ACCEPTED)).path("state").asString())
                .isEqualTo("confirmed");
    }

    @Test
    void shouldSeatATeamTogetherOrNotAtAll_whenItSignsUp() {
        var shift = published(Drafts.ofPlaces(3));
        var team = Map.of("name", "一队", "members", List.of(Map.of("name", "甲"), Map.of("name", "乙")));
        var withTeam = Map.of("riskAccepted", true, "team", team);
        var single = running.someone();
        var id = made(single.post(signUps(shift), ACCEPTED)).path("id").asString();

        var waits = made(running.someone().post(signUps(shift), withTeam));
        var behind = made(running.someone().post(signUps(shift), ACCEPTED));
        assertThat(waits.path("position").asInt()).isEqualTo(1);
        assertThat(behind.path("position").asInt()).as("nobody passes the team").isEqualTo(2);

        ok(single.post("/api/campaign/sign-ups/" + id + "/cancel", "{}"));
        assertThat(states(shift)).containsExactly("confirmed", "waiting 1");
        var one = published(Drafts.ofPlaces(2));
        assertThat(refused(running.someone().post(signUps(one), withTeam))).isEqualTo("team-too-large");
        var child = Map.of("name", "小红", "birthYear", 2015);
        assertThat(refused(running.someone()
                        .post(
                                signUps(shift),
                                Map.of(
                                        "riskAccepted",
                                        true,
                                        "team",
                                        Map.of("name", "亲子队", "members", List.of(child))))))
                .isEqualTo("guardian-missing");
    }

    private String published(Drafts drafts) {
        return published(running, drafts);
    }

    private static String published(Running at, Drafts drafts) {
        var campaign = made(at.office().post("/api/campaign/desk/campaigns", drafts.json()));
        var id = campaign.path("id").asString();
        ok(at.office().post("/api/campaign/desk/campaigns/" + id + "/publish", "{}"));
        return campaign.path("shifts").get(0).path("id").asString();
    }

    private String draft(Drafts drafts) {
        return made(running.office().post("/api/campaign/desk/campaigns", drafts.json()))
                .path("id")
                .asString();
    }

    private Http.Reply publish(String id) {
        return running.office().post("/api/campaign/desk/campaigns/" + id + "/publish", "{}");
    }

    private static String signUps(String shift) {
        return "/api/campaign/shifts/" + shift + "/sign-ups";
    }

    private static JsonNode mine(Http person) {
        return ok(person.get("/api/campaign/sign-ups/mine")).path("items").get(0);
    }

    private List<String> states(String shift) {
        return ok(running.office().get("/api/campaign/desk/shifts/" + shift + "/sign-ups"))
                .path("items")
                .valueStream()
                .map(each -> each.path("state").asString()
                        + (each.has("position") ? " " + each.path("position").asInt() : ""))
                .toList();
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
