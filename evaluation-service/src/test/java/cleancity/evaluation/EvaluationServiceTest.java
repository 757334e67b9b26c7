package cleancity.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import cleancity.kernel.testing.Http;
import cleancity.kernel.time.WorkingCalendar;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class EvaluationServiceTest {
    private static final byte[] PLAN = "%PDF-1.7 a plan".getBytes(StandardCharsets.US_ASCII);
    private static final String DUTIES = "/api/evaluation/duties";
    private static Running running;

    @BeforeAll
    static void start() {
        running = Running.empty();
    }

    @AfterAll
    static void stop() {
        running.close();
    }

    private static LocalDate today() {
        return LocalDate.now(WorkingCalendar.ZONE);
    }

    private static String duty(String unit) {
        var wish = Map.of("title", "补齐路灯", "owner", Map.of("unit", unit), "dueOn", today().plusDays(7));
        return running.office().post(DUTIES, wish).json().path("id").asString();
    }

    @Test
    void shouldExpectThePoints_whenAValueReachesTheOfficesThreshold() {
        var office = running.office();
        var path = "/api/evaluation/indicators/satisfaction";
        office.put(path + "/rule", Map.of("direction", "at-least", "threshold", 90, "points", 6));
        var entered = office.put(path + "/values/" + today().getYear(), Map.of("value", 92.4, "source", "第三轮满意度调查"));

        assertThat(entered.json().path("state").asString()).isEqualTo("met");
        var data = office.get("/api/evaluation/outlook").json().path("data");
        assertThat(data.path("expected").asDouble()).isEqualTo(6);
        assertThat(data.path("withoutValue").asInt()).isPositive();
        var form = office.get("/api/evaluation/national-form").json();
        assertThat(form.path("fields")
                        .path("urbanhealthsatisfactionrate")
                        .get(0)
                        .path("value")
                        .asString())
                .isEqualTo("92.4");
        assertThat(form.path("empty").toString()).contains("street-lamps");
    }

    @Test
    void shouldNameThePlace_whenAYearLiesAhead() {
        var next = today().getYear() + 1;
        var refused = running.office()
                .put("/api/evaluation/indicators/greenery/values/" + next, Map.of("value", 40, "source", "年报"));

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.rule()).isEqualTo("year-out-of-range");
    }

    @Test
    void shouldBundleWhatWasAccepted_whenAUnitHasHandedItIn() throws IOException {
        var office = running.office();
        var path = "/api/evaluation/documents/work-plan";
        office.put(path + "/plan", Map.of("owner", Map.of("unit", "sanitation"), "dueOn", today()));
        var mine = running.handler("sanitation");

        assertThat(running.handler("traffic")
                        .post(path + "/versions?name=plan.pdf", "application/octet-stream", PLAN)
                        .status())
                .isEqualTo(403);
        assertThat(mine.post(
                                path + "/versions?name=plan.pdf",
                                "application/octet-stream",
                                "<html>".getBytes(StandardCharsets.US_ASCII))
                        .rule())
                .isEqualTo("file-not-readable");
        assertThat(mine.post(path + "/versions?name=plan.pdf", "application/octet-stream", PLAN)
                        .json()
                        .path("state")
                        .asString())
                .isEqualTo("in-review");
        office.post(path + "/judgement", Map.of("accepted", true));

        var files = new HashMap<String, String>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(
                office.get("/api/evaluation/documents.zip").bytes()))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        assertThat(files.get("01-work-plan.pdf")).isEqualTo("%PDF-1.7 a plan");
        assertThat(files.get("SHA256SUMS")).endsWith("  01-work-plan.pdf\n");
        assertThat(files.get("index.csv")).contains("work-plan");
    }

    @Test
    void shouldShowAUnitOnlyItsOwn_whenDutiesAreListed() {
        var mine = duty("parks");
        duty("markets");
        var handler = running.handler("parks");

        assertThat(items(handler.get(DUTIES + "?unit=markets&notDone=true")))
                .allSatisfy(item ->
                        assertThat(item.path("owner").path("unit").asString()).isEqualTo("parks"))
                .extracting(item -> item.path("id").asString())
                .contains(mine);
        assertThat(running.handler("markets").get(DUTIES + "/" + mine).status()).isEqualTo(404);
        assertThat(running.handler("markets")
                        .post(DUTIES + "/" + mine + "/report", Map.of("words", "已完成"))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void shouldPageThroughAllOnce_whenThereAreMoreThanALimit() {
        IntStream.range(0, 7).forEach(_ -> duty("paged"));
        var seen = new ArrayList<String>();
        var office = running.office();
        var next = "";
        do {
            var page = office.get(DUTIES + "?unit=paged&limit=3" + next).json();
            page.path("items").forEach(item -> seen.add(item.path("id").asString()));
            next = page.path("next").isString() ? "&cursor=" + page.path("next").asString() : "";
        } while (!next.isEmpty());

        assertThat(seen).hasSize(7).doesNotHaveDuplicates();
    }

    @Test
    void shouldTakeAStepOnce_whenThirtyTwoReportAtOnce() throws Exception {
        var id = duty("racing");
        var handler = running.handler("racing");
        try (var all = Executors.newVirtualThreadPerTaskExecutor()) {
            var calls = IntStream.range(0, 32)
                    .mapToObj(_ -> all.submit(() -> running.office().post(DUTIES + "/" + id + "/orders", order())))
                    .toList();
            for (var call : calls) {
                assertThat(call.get().status()).isIn(200, 409, 429);
            }
            handler.post(DUTIES + "/" + id + "/report", Map.of("words", "已完成"));
            var judged = IntStream.range(0, 32)
                    .mapToObj(_ -> all.submit(() -> running.office()
                            .post(DUTIES + "/" + id + "/judgement", Map.of("done", true))
                            .status()))
                    .toList();
            var statuses = new ArrayList<Integer>();
            for (var call : judged) {
                statuses.add(call.get());
            }
            assertThat(statuses).containsOnlyOnce(200);
        }
        var duty = running.office().get(DUTIES + "/" + id).json();
        var supervised = StreamOf.of(duty.path("history"))
                .filter(entry -> entry.path("step").asString().equals("supervised"))
                .count();
        assertThat(duty.path("level").asLong()).isEqualTo(supervised);
        assertThat(duty.path("state").asString()).isEqualTo("done");
    }

    private static Map<String, Object> order() {
        return Map.of("told", "分管副市长", "answerBy", today().plusDays(2), "words", "请说明原因");
    }

    @Test
    void shouldGiveTheSameDutyBack_whenItsRequestComesTwice() {
        var office = running.office().with("Idempotency-Key", "assign-once-0001");
        var wish = Map.of("title", "更新宣传栏", "owner", Map.of("unit", "twice"), "dueOn", today().plusDays(3));

        assertThat(office.post(DUTIES, wish).json().path("id"))
                .isEqualTo(office.post(DUTIES, wish).json().path("id"));
        assertThat(items(running.office().get(DUTIES + "?unit=twice"))).hasSize(1);
    }

    @Test
    void shouldCountAPlaceOnce_whenItWasLookedAtTwiceInAMonth() {
        var office = running.office();
        var path = "/api/evaluation/registers/public-toilets/places";
        var first = place(office, path);
        place(office, path);
        patrol(office, first, "patrol-0001", List.of());
        patrol(office, first, "patrol-0001", List.of("clean"));
        var looked = patrol(office, first, "patrol-0002", List.of("clean"));

        assertThat(looked.path("looked").asInt()).isEqualTo(2);
        var month = YearMonth.now(WorkingCalendar.ZONE);
        var towns = office.get("/api/evaluation/registers/public-toilets/coverage?month=" + month)
                .json()
                .path("towns");
        assertThat(towns.get(0).path("places").asInt()).isEqualTo(2);
        assertThat(towns.get(0).path("looked").asInt()).isEqualTo(1);
        assertThat(office.post(
                                "/api/evaluation/places/" + first + "/patrols",
                                Map.of("id", "patrol-0003", "failed", List.of("lasers")))
                        .rule())
                .isEqualTo("unknown-check");
    }

    private static String place(Http office, String path) {
        return office.post(path, Map.of("name", "太平路公厕", "area", "445102010"))
                .json()
                .path("id")
                .asString();
    }

    private static JsonNode patrol(Http office, String place, String id, List<String> failed) {
        return office.post("/api/evaluation/places/" + place + "/patrols", Map.of("id", id, "failed", failed))
                .json();
    }

    private static List<JsonNode> items(Http.Reply reply) {
        return StreamOf.of(reply.json().path("items")).toList();
    }
}
