package cleancity.complaint;

import static cleancity.complaint.Running.ok;
import static org.assertj.core.api.Assertions.assertThat;

import cleancity.kernel.model.Role;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ComplaintServiceTest {
    private static final double LNG = 116.6226;
    private static final double LAT = 23.6567;

    private Running running;

    @BeforeAll
    void start() {
        running = new Running();
    }

    @AfterAll
    void stop() {
        running.close();
    }

    @Test
    void shouldOfferPopularNamesFirst_whenCategoriesAreAsked() {
        var groups = running.http.get("/api/complaint/categories").json().path("groups");

        assertThat(groups.valueStream()
                        .map(group -> group.path("name").asString())
                        .toList())
                .startsWith("占道", "垃圾", "公厕", "控烟", "病媒生物", "农贸市场")
                .endsWith("其他");
        assertThat(groups.valueStream()
                        .mapToInt(group -> group.path("items").size())
                        .sum())
                .isEqualTo(36);
    }

    @Test
    void shouldCloseTheLoop_whenEverybodyDoesTheirPart() {
        var id = running.filed("r-loop", LNG, LAT);

        running.toHandled(id, LNG, LAT);
        var closed = ok(running.act(running.inspector(), id, "approve-close"));

        assertThat(closed.json().path("status").asString()).isEqualTo("closed");
        var view = running.http.get("/api/complaint/cases/" + id).json();
        assertThat(view.path("timeline")
                        .valueStream()
                        .map(entry -> entry.path("action").asString())
                        .toList())
                .containsExactly("report", "verify", "file", "dispatch", "start", "finish", "approve-close");
        assertThat(view.toString()).doesNotContain("inspector-1", "handler-1", "r-loop", "office-1");
    }

    @Test
    void shouldGiveTheSameCase_whenReportIsSentAgain() {
        var caller = running.resident("r-again").with("Idempotency-Key", "one-intent-1");

        var first = caller.post("/api/complaint/reports", Running.report(LNG + 0.01, LAT));
        var second = caller.post("/api/complaint/reports", Running.report(LNG + 0.01, LAT));

        assertThat(first.status()).isEqualTo(201);
        assertThat(second.json()).isEqualTo(first.json());
        assertThat(first.json().path("number").asString()).matches("\\d{8}-\\d{6}-\\d");
        assertThat(first.json().path("expectedAt").asString()).isNotEmpty();
    }

    @Test
    void shouldStoreWgs84AndRecordTheSource_whenWeChatSendsGcj02() {
        var report = Running.report(0, 0);
        report.put("place", Map.of("lng", 116.62696509, "lat", 23.65395398, "system", "gcj02"));

        var id = ok(running.resident("r-gcj").post("/api/complaint/reports", report))
                .json()
                .path("caseId")
                .asString();

        var view = running.office().get("/api/complaint/desk/cases/" + id).json();
        assertThat(view.path("place").path("lng").asDouble()).isCloseTo(LNG, org.assertj.core.data.Offset.offset(2e-6));
        assertThat(view.path("place").path("lat").asDouble()).isCloseTo(LAT, org.assertj.core.data.Offset.offset(2e-6));
        assertThat(view.path("sourceSystem").asString()).isEqualTo("gcj02");
        assertThat(view.path("area").asString()).isEqualTo("445102");
    }

    @Test
    void shouldRefuseWithTheReason_whenReportIsNotGoodEnough() {
        var resident = running.resident("r-bad");
        var nowhere = Running.report(LNG, LAT);
        nowhere.remove("place");
        var silent = Running.report(LNG, LAT);
        silent.put("text", " ");
        var unknown = Running.report(LNG, LAT);
        unknown.put("category", "2099-99");
        var others = Running.report(LNG, LAT);
        others.put("photoIds", List.of(running.photo(running.resident("somebody else"))));

        assertThat(resident.post("/api/complaint/reports", nowhere).rule()).isEqualTo("where-missing");
        assertThat(resident.post("/api/complaint/reports", Running.report(100, 30))
                        .rule())
                .isEqualTo("outside-city");
        assertThat(resident.post("/api/complaint/reports", silent).rule()).isEqualTo("nothing-said");
        assertThat(resident.post("/api/complaint/reports", unknown).rule()).isEqualTo("unknown-category");
        assertThat(resident.post("/api/complaint/reports", others).rule()).isEqualTo("unknown-photo");
        assertThat(running.http
                        .post("/api/complaint/reports", Running.report(LNG, LAT))
                        .status())
                .isEqualTo(401);
    }

    @Test
    void shouldTakeATypedAddress_whenThereIsNoPosition() {
        var report = Running.report(0, 0);
        report.remove("place");
        report.put("address", "太平路 12 号");
        report.put("area", "445102010");

        var id = ok(running.resident("r-typed").post("/api/complaint/reports", report))
                .json()
                .path("caseId")
                .asString();

        var view = running.http.get("/api/complaint/cases/" + id).json();
        assertThat(view.path("address").asString()).isEqualTo("太平路 12 号");
        assertThat(view.has("place")).isFalse();
    }

    @Test
    void shouldOfferAndCountTheJoin_whenTheSameKindIsOpenNearby() {
        double lng = LNG + 0.05;
        var id = running.filed("r-first", lng, LAT);
        running.filed("r-far", lng + 0.01, LAT);
        var near = "/api/complaint/cases/nearby?lng=%s&lat=%s&category=2005-01".formatted(lng + 0.0002, LAT);

        var offered = running.resident("r-second").get(near).json().path("items");
        ok(running.resident("r-second").post("/api/complaint/cases/" + id + "/joins", "{}"));
        var again = ok(running.resident("r-second").post("/api/complaint/cases/" + id + "/joins", "{}"));

        assertThat(offered.size()).isEqualTo(1);
        assertThat(offered.get(0).path("id").asString()).isEqualTo(id);
        assertThat(offered.get(0).path("distanceMetres").asInt()).isBetween(15, 25);
        assertThat(again.json().path("joined").asInt()).isEqualTo(1);
        assertThat(numbers(running.resident("r-second")
                        .get("/api/complaint/reports/mine")
                        .json()))
                .hasSize(1);
        var other = "/api/complaint/cases/nearby?lng=%s&lat=%s&category=2001-02".formatted(lng, LAT);
        assertThat(running.http.get(other).json().path("items").size()).isZero();
    }

    @Test
    void shouldRefuse_whenTheStepDoesNotFit() {
        var id = running.filed("r-refuse", LNG, LAT + 0.02);

        var early = running.act(running.office(), id, "dispatch", Map.of("unit", Running.UNIT));
        var stranger = running.act(running.handler(), id, "verify");
        ok(running.act(running.inspector(), id, "verify"));
        ok(running.act(running.office(), id, "file"));
        var unit = running.act(running.office(), id, "dispatch", Map.of("unit", "no-such-unit"));
        var none = running.act(running.office(), id, "dispatch");
        var stale = running.act(running.office(), id, "dispatch", Map.of("unit", Running.UNIT, "version", 0));

        assertThat(early.status()).isEqualTo(422);
        assertThat(early.json().path("details").path("status").asString()).isEqualTo("received");
        assertThat(early.json().path("detail").asString()).contains("received", "dispatch");
        assertThat(stranger.status()).isEqualTo(404);
        assertThat(unit.rule()).isEqualTo("unknown-unit");
        assertThat(none.rule()).isEqualTo("evidence-missing");
        assertThat(stale.status()).isEqualTo(409);
        assertThat(stale.rule()).isEqualTo("lost-race");
    }

    @Test
    void shouldDemandEvidenceFromThePlace_whenWorkIsFinished() {
        double lat = LAT + 0.03;
        var id = running.filed("r-evidence", LNG, lat);
        running.toHandling(id);
        var handler = running.handler();
        var far = Map.<String, Object>of("lng", LNG + 0.01, "lat", lat);

        var bare = running.act(handler, id, "finish");
        var away =
                running.act(handler, id, "finish", Map.of("photoIds", List.of(running.photo(handler)), "place", far));
        var reasoned = running.act(
                handler,
                id,
                "finish",
                Map.of("photoIds", List.of(running.photo(handler)), "place", far, "note", "道路封闭"));

        assertThat(bare.rule()).isEqualTo("evidence-missing");
        assertThat(away.rule()).isEqualTo("far-from-place");
        assertThat(away.json().path("details").path("metres").asInt()).isBetween(900, 1100);
        assertThat(ok(reasoned).json().path("status").asString()).isEqualTo("handled");
    }

    @Test
    void shouldAskForANewPhotoAndShowNoNumbers_whenWorkIsDoneAgain() {
        double lat = LAT + 0.045;
        var id = running.filed("r-again-photo", LNG, lat);
        running.toHandling(id);
        var old = running.photo(running.handler());
        var place = Map.of("lng", LNG, "lat", lat);
        ok(running.act(running.handler(), id, "finish", Map.of("photoIds", List.of(old), "place", place)));
        ok(running.act(running.inspector(), id, "rework", Map.of("note", "请联系 13800001234 再清一次")));

        var same = running.act(running.handler(), id, "finish", Map.of("photoIds", List.of(old), "place", place));
        var fresh = running.act(
                running.handler(),
                id,
                "finish",
                Map.of("photoIds", List.of(running.photo(running.handler())), "place", place));

        assertThat(same.rule()).isEqualTo("old-photo");
        assertThat(fresh.status()).isEqualTo(200);
        assertThat(running.http.get("/api/complaint/cases/" + id).json().toString())
                .contains("再清一次")
                .doesNotContain("13800001234");
    }

    @Test
    void shouldNotLetTheHandlerVerify_whenTheyAreAlsoInspector() {
        double lat = LAT + 0.04;
        var id = running.filed("r-self", LNG, lat);
        running.toHandling(id);
        var both = running.both("two-hats", Role.HANDLER, Role.INSPECTOR);
        ok(running.act(
                both,
                id,
                "finish",
                Map.of("photoIds", List.of(running.photo(both)), "place", Map.of("lng", LNG, "lat", lat))));

        assertThat(running.act(both, id, "approve-close").rule()).isEqualTo("same-person");
        assertThat(running.act(running.inspector(), id, "approve-close").status())
                .isEqualTo(200);
    }

    @Test
    void shouldCarryReworkExtensionPauseAndReturn_whenThingsDoNotGoStraight() {
        double lat = LAT + 0.05;
        var id = running.filed("r-turns", LNG, lat);
        running.toHandled(id, LNG, lat);
        ok(running.act(running.inspector(), id, "rework", Map.of("note", "还有杂物")));
        var before = running.office().get("/api/complaint/desk/cases/" + id).json();
        ok(running.act(
                running.handler(),
                id,
                "request-extension",
                Map.of("note", "等吊车", "limit", Map.of("amount", 2, "unit", "workday"))));
        var granted = ok(running.act(running.office(), id, "approve-extension")).json();
        var paused = ok(running.act(running.office(), id, "pause", Map.of("note", "等供电局")))
                .json();
        ok(running.act(running.office(), id, "resume"));
        ok(running.act(running.office(), id, "supervise", Map.of("note", "抓紧")));
        var back = ok(running.act(running.handler(), id, "return", Map.of("note", "不属我单位")))
                .json();

        assertThat(before.path("reworks").asInt()).isEqualTo(1);
        assertThat(granted.path("due").asString())
                .isGreaterThan(before.path("due").asString());
        assertThat(paused.path("paused").asBoolean()).isTrue();
        assertThat(paused.has("due")).isFalse();
        assertThat(back.path("status").asString()).isEqualTo("filed");
        assertThat(back.path("supervision").asInt()).isEqualTo(1);
    }

    @Test
    void shouldChangeHands_whenAUnitHandsTheWorkDown() {
        var id = running.filed("r-hands", LNG, LAT + 0.095);
        ok(running.act(running.inspector(), id, "verify"));
        ok(running.act(running.office(), id, "file"));
        ok(running.act(running.office(), id, "dispatch", Map.of("unit", "weijianju")));
        var above = running.handlerOf("weijianju");
        var hand = new HashMap<String, Object>(Map.of("unit", Running.UNIT, "note", "属下级单位职责"));

        assertThat(running.act(above, id, "hand-over", hand).rule()).isEqualTo("not-below");
        hand.put("unit", "jikong");
        ok(running.act(above, id, "hand-over", hand));

        assertThat(above.get("/api/complaint/desk/cases/" + id).status()).isEqualTo(404);
        assertThat(ok(running.act(running.handlerOf("jikong"), id, "start"))
                        .json()
                        .path("unitName")
                        .asString())
                .isEqualTo("市疾控中心");
    }

    @Test
    void shouldLetOnlyTheReporterReopen_whenTimeIsNotOver() {
        double lat = LAT + 0.06;
        var id = running.filed("r-reopen", LNG, lat);
        running.toHandled(id, LNG, lat);
        ok(running.act(running.inspector(), id, "approve-close"));
        var path = "/api/complaint/cases/" + id + "/my-actions";
        var reopen = Map.of("action", "reopen", "note", "第二天又摆出来了");

        assertThat(running.resident("stranger").post(path, reopen).status()).isEqualTo(403);
        assertThat(ok(running.resident("r-reopen").post(path, reopen))
                        .json()
                        .path("status")
                        .asString())
                .isEqualTo("filed");
    }

    @Test
    void shouldRefuseToReopen_whenTheTermIsOver() {
        try (var later = new Running(Duration.ofDays(20))) {
            var id = later.filed("r-late", LNG, LAT);
            later.toHandled(id, LNG, LAT);
            ok(later.act(later.inspector(), id, "approve-close"));
            var path = "/api/complaint/cases/" + id + "/my-actions";
            var reopen = Map.of("action", "reopen", "note", "又来了");
            later.clock.forward(later.closeOut().reopenWithin().plusSeconds(1));

            var reply = later.resident("r-late").post(path, reopen);

            assertThat(reply.status()).isEqualTo(422);
            assertThat(reply.rule()).isEqualTo("reopen-too-late");
            var view = later.resident("r-late").get("/api/complaint/cases/" + id);
            assertThat(view.json().path("mayReopen").asBoolean()).isFalse();
            later.clock.forward(Duration.ofSeconds(-5));
            assertThat(later.resident("r-late").post(path, reopen).status()).isEqualTo(200);
        }
    }

    @Test
    void shouldHideWhoReported_whenTheDeskReadsTheTimeline() {
        var id = running.filed("r-hidden-id", LNG, LAT + 0.09);
        ok(running.act(running.inspector(), id, "verify"));
        ok(running.resident("r-hidden-id")
                .post("/api/complaint/cases/" + id + "/my-actions", Map.of("action", "withdraw")));

        var view = running.office().get("/api/complaint/desk/cases/" + id).json();

        assertThat(view.toString()).doesNotContain("r-hidden-id");
        assertThat(view.path("timeline").valueStream().map(step -> step.path("role")
                        .asString()))
                .containsExactly("reporter", "inspector", "reporter");
        assertThat(view.path("timeline").get(1).path("actor").asString()).isEqualTo("inspector-1");
        assertThat(view.path("timeline").get(0).has("actor")).isFalse();
    }

    @Test
    void shouldFindNothing_whenAnIdIsNoId() {
        for (var id : List.of("x", "00000000-0000-7000-8000-000000000000", "%2E%2E%2Fetc", "a".repeat(150))) {
            assertThat(running.http.get("/api/complaint/cases/" + id).status()).isEqualTo(404);
            assertThat(running.office().get("/api/complaint/desk/cases/" + id).status())
                    .isEqualTo(404);
            assertThat(running.http.get("/api/complaint/photos/" + id).status()).isEqualTo(404);
        }
    }

    @Test
    void shouldShowOnlyTheirUnit_whenAHandlerLooksAtTheBoard() {
        double lat = LAT + 0.07;
        var id = running.filed("r-unit", LNG, lat);
        running.toHandling(id);

        var mine = running.handler()
                .get("/api/complaint/desk/cases?status=handling&limit=100")
                .json();
        var theirs = running.handlerOf("weijianju")
                .get("/api/complaint/desk/cases?limit=100")
                .json();

        assertThat(mine.path("items").valueStream().map(item -> item.path("id").asString()))
                .contains(id);
        assertThat(theirs.path("items").size()).isZero();
        assertThat(running.handlerOf("weijianju")
                        .get("/api/complaint/desk/cases/" + id)
                        .status())
                .isEqualTo(404);
        assertThat(running.resident("r-unit").get("/api/complaint/desk/cases").status())
                .isEqualTo(403);
    }

    @Test
    void shouldPageThroughEverythingOnce_whenCursorsAreFollowed() {
        for (int i = 0; i < 5; i++) {
            running.filed("r-page-" + i, LNG + 0.08, LAT + i * 0.003);
        }
        var all = numbers(
                running.office().get("/api/complaint/desk/cases?limit=100").json());
        var paged = new java.util.ArrayList<String>();
        var path = "/api/complaint/desk/cases?limit=2";
        for (var page = running.office().get(path).json(); ; ) {
            paged.addAll(numbers(page));
            if (!page.has("next")) {
                break;
            }
            page = running.office()
                    .get(path + "&cursor=" + page.path("next").asString())
                    .json();
        }

        assertThat(paged).doesNotHaveDuplicates().containsExactlyElementsOf(all);
        var counts = running.office().get("/api/complaint/desk/summary").json().path("counts");
        assertThat(counts.valueStream().mapToInt(JsonNode::asInt).sum()).isEqualTo(all.size());
    }

    @Test
    void shouldMaskTheContact_whenStaffLook() {
        var report = Running.report(LNG, LAT + 0.09);
        report.put("contact", Map.of("name", "陈某", "phone", "13800001234"));
        report.put("text", "请联系 13800001234,车牌粤U12345");
        var id = ok(running.resident("r-contact").post("/api/complaint/reports", report))
                .json()
                .path("caseId")
                .asString();

        var desk = running.office().get("/api/complaint/desk/cases/" + id).json();
        var open = running.http.get("/api/complaint/cases/" + id).json();

        assertThat(desk.path("contact").asString()).isEqualTo("138****1234");
        assertThat(open.toString()).doesNotContain("13800001234", "粤U12345", "陈某");
    }

    private static List<String> numbers(JsonNode page) {
        return page.path("items")
                .valueStream()
                .map(item -> item.path("number").asString())
                .toList();
    }
}
