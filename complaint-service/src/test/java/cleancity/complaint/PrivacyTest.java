package cleancity.complaint;

import static cleancity.complaint.Running.ok;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cleancity.complaint.demo.SampleSettings;
import cleancity.kernel.model.Role;
import cleancity.kernel.testing.TestTokens;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PrivacyTest {
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
    void shouldLeaveATrace_whenAContactIsRevealed() {
        var id = withContact("r-reveal");
        var path = "/api/complaint/desk/cases/" + id + "/contact";

        assertThat(running.inspector().post(path, Map.of("reason", "想看看")).status())
                .isEqualTo(403);
        assertThat(running.office().post(path, Map.of()).status()).isEqualTo(400);
        var shown = ok(running.office().post(path, Map.of("reason", "核实现场位置")))
                .json()
                .path("items")
                .get(0);

        assertThat(shown.path("phone").asString()).isEqualTo("13800001234");
        var administrator = running.http.as(TestTokens.staff("admin", Role.ADMINISTRATOR));
        var trace = administrator
                .get("/api/complaint/desk/audit")
                .json()
                .path("items")
                .get(0);
        assertThat(trace.path("actor").asString()).isEqualTo("office-1");
        assertThat(trace.path("caseId").asString()).isEqualTo(id);
        assertThat(trace.path("reason").asString()).isEqualTo("核实现场位置");
        assertThat(running.office().get("/api/complaint/desk/audit").status()).isEqualTo(403);
    }

    @Test
    void shouldFindTheirCasesAndLeaveATrace_whenSomebodyCallsIn() {
        var id = withContact("r-calls");
        var path = "/api/complaint/desk/cases/by-contact";
        var wanted = Map.of("phone", "+86 138-0000-1234", "reason", "来电询问办理进度");

        var found = ok(running.office().post(path, wanted)).json().path("items");
        var other = ok(running.office().post(path, Map.of("phone", "13900000000", "reason", "来电询问")))
                .json()
                .path("items");

        assertThat(found.valueStream().map(card -> card.path("id").asString())).contains(id);
        assertThat(found.toString()).doesNotContain("13800001234");
        assertThat(other.size()).isZero();
        assertThat(running.inspector().post(path, wanted).status()).isEqualTo(403);
        var trace = running.http
                .as(TestTokens.staff("admin", Role.ADMINISTRATOR))
                .get("/api/complaint/desk/audit")
                .json()
                .path("items");
        assertThat(trace.valueStream()
                        .map(entry -> entry.path("action").asString()
                                + entry.path("reason").asString()))
                .contains("find-by-contact来电询问办理进度");
        assertThat(trace.toString()).doesNotContain("13900000000");
    }

    @Test
    void shouldFindByNumberOrWords_whenTheDeskSearches() {
        var report = Running.report(116.65, 23.65);
        report.put("text", "东门楼(南侧)垃圾桶倒了");
        var id = ok(running.resident("r-search").post("/api/complaint/reports", report))
                .json()
                .path("caseId")
                .asString();
        var number = running.office()
                .get("/api/complaint/desk/cases/" + id)
                .json()
                .path("number")
                .asString();

        assertThat(search("cases", number)).containsExactly(id);
        assertThat(search("ledger", "东门楼(南侧)")).containsExactly(id);
        assertThat(search("cases", "南侧)垃圾")).containsExactly(id);
        assertThat(search("cases", ".*")).isEmpty();
        assertThat(search("cases", number.substring(0, 8))).contains(id);
    }

    private List<String> search(String list, String words) {
        return ok(running.office()
                        .get("/api/complaint/desk/" + list + "?limit=100&q="
                                + java.net.URLEncoder.encode(words, java.nio.charset.StandardCharsets.UTF_8)))
                .json()
                .path("items")
                .valueStream()
                .map(item -> item.path("id").asString())
                .toList();
    }

    @Test
    void shouldCorrectAndForget_whenTheReporterAsks() {
        var resident = running.resident("r-forget");
        var id = withContact("r-forget");
        var photo = running.office()
                .get("/api/complaint/desk/cases/" + id)
                .json()
                .path("photoIds")
                .get(0)
                .asString();
        var path = "/api/complaint/reports/mine/" + id;

        assertThat(running.resident("stranger")
                        .post(path, Map.of("text", "别人的"))
                        .status())
                .isEqualTo(404);
        ok(resident.post(path, Map.of("text", "更正:在 12 号门口")));
        assertThat(resident.get("/api/complaint/cases/" + id)
                        .json()
                        .path("text")
                        .asString())
                .isEqualTo("更正:在 12 号门口");
        assertThat(running.resident("stranger").delete(path).status()).isEqualTo(404);
        ok(resident.delete(path));

        var left = running.office().get("/api/complaint/desk/cases/" + id).json();
        assertThat(left.toString()).doesNotContain("r-forget", "更正", "138****1234");
        assertThat(left.path("status").asString()).isEqualTo("received");
        assertThat(running.office().get("/api/complaint/photos/" + photo).status())
                .isEqualTo(404);
        assertThat(resident.get("/api/complaint/reports/mine")
                        .json()
                        .path("items")
                        .size())
                .isZero();
    }

    @Test
    void shouldDropContactsAndUnusedPhotos_whenTheirTimeIsOver() {
        try (var old = new Running(Duration.ofDays(250))) {
            var unused = old.photo(old.resident("r-old"));
            var report = Running.report(116.6226, 23.6567);
            report.put("contact", Map.of("phone", "13800001234"));
            var id = ok(old.resident("r-old").post("/api/complaint/reports", report))
                    .json()
                    .path("caseId")
                    .asString();
            old.toHandled(id, 116.6226, 23.6567);
            ok(old.act(old.inspector(), id, "approve-close"));

            old.clock.forward(Duration.ofDays(181));

            await().atMost(Duration.ofSeconds(40))
                    .until(() -> !old.office()
                                    .get("/api/complaint/desk/cases/" + id)
                                    .json()
                                    .has("contact")
                            && old.office()
                                            .get("/api/complaint/photos/" + unused)
                                            .status()
                                    == 404);
        }
    }

    @Test
    void shouldFindHotSpots_whenProblemsComeBack() {
        try (var sample = new Running()) {
            ComplaintService.sample(
                    sample.config(),
                    sample.platform,
                    new SampleSettings(5, 500, Duration.ofDays(25), Instant.now()),
                    (_, _) -> {});

            await().atMost(Duration.ofSeconds(40))
                    .until(() -> sample.office()
                                    .get("/api/complaint/desk/hot-spots")
                                    .json()
                                    .path("items")
                                    .size()
                            > 3);
            var spot = sample.office()
                    .get("/api/complaint/desk/hot-spots")
                    .json()
                    .path("items")
                    .get(0);

            assertThat(spot.path("cases").asInt())
                    .isGreaterThanOrEqualTo(3)
                    .isEqualTo(spot.path("caseIds").size());
        }
    }

    @Test
    void shouldHideWhatStaffHaveMarked_whenAPhotoIsBlurred() throws Exception {
        var resident = running.resident("r-blur");
        var photo = resident.post("/api/complaint/photos", "image/png", Running.image(64, 64, "png"))
                .json()
                .path("id")
                .asString();
        var mark = Map.of("marks", List.of(Map.of("x", 16, "y", 0, "width", 32, "height", 64)));
        var path = "/api/complaint/photos/" + photo;

        assertThat(resident.post(path + "/blur", mark).status()).isEqualTo(403);
        ok(running.office().post(path + "/blur", mark));

        var seen = javax.imageio.ImageIO.read(new java.io.ByteArrayInputStream(
                resident.get(path + "?size=full").bytes()));
        var left = new java.awt.Color(seen.getRGB(4, 32));
        assertThat(left.getRed()).isGreaterThan(200);
        assertThat(seen.getWidth()).isEqualTo(64);
    }

    private String withContact(String resident) {
        var report = Running.report(116.6226, 23.6567);
        report.put("contact", Map.of("phone", "13800001234"));
        report.put("photoIds", List.of(running.photo(running.resident(resident))));
        return ok(running.resident(resident).post("/api/complaint/reports", report))
                .json()
                .path("caseId")
                .asString();
    }
}
