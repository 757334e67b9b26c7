package cleancity.complaint;

import static cleancity.complaint.Running.ok;
import static org.assertj.core.api.Assertions.assertThat;

import cleancity.kernel.model.Role;
import cleancity.kernel.testing.TestTokens;
import cleancity.kernel.time.WorkingCalendar;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;

/** The office changes limits, rankings and the scoring sheet, with a trace; what binds units only from tomorrow on. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RulesTest {
    private static final String DESK = "/api/complaint/desk/";

    private Running running;

    @BeforeAll
    void start() {
        running = new Running(Duration.ofDays(3));
    }

    @AfterAll
    void stop() {
        running.close();
    }

    @Test
    void shouldCountByTheLimitOfTheDay_whenItWasChanged() {
        var today = today();
        var before = due(running.filed("r-before", 116.62, 23.65));
        var body = limit("2005-04", today.plusDays(1), 1);

        assertThat(running.office()
                        .post(DESK + "limits", limit("2005-04", today, 1))
                        .rule())
                .isEqualTo("rule-backdated");
        assertThat(running.office()
                        .post(DESK + "limits", limit("2099-99", today.plusDays(1), 1))
                        .rule())
                .isEqualTo("unknown-category");
        assertThat(running.inspector().post(DESK + "limits", body).status()).isEqualTo(403);
        assertThat(ok(running.office().post(DESK + "limits", body))
                        .json()
                        .path("until")
                        .isMissingNode())
                .isTrue();
        ok(running.office().post(DESK + "limits", body)); // the same again changes nothing

        assertThat(due(running.filed("r-same-day", 116.62, 23.66))).isEqualTo(before);
        var rules = ok(running.office().get(DESK + "limits?category=2005-04&limit=50"))
                .json()
                .path("items");
        var handle = rules.valueStream()
                .filter(rule -> rule.path("stage").asString().equals("handle")
                        && rule.path("severity").asString().equals("normal"))
                .toList();
        assertThat(handle).hasSize(2);
        assertThat(handle.getFirst().path("until").asString())
                .isEqualTo(today.plusDays(1).toString());
        running.clock.forward(Duration.ofDays(1));
        assertThat(due(running.filed("r-next-day", 116.62, 23.67))).isLessThan(before);
        assertThat(audit("set-limit"))
                .anyMatch(entry -> entry.contains("2005-04/normal/handle")
                        && entry.contains("1 工作时")
                        && entry.contains("第 12 号纪要")
                        && entry.contains("office-1"));
        running.clock.forward(Duration.ofDays(-1));
    }

    @Test
    void shouldPageThroughAllLimits_whenCursorsAreFollowed() {
        var seen = new ArrayList<String>();
        var path = DESK + "limits?limit=30";
        for (var page = ok(running.office().get(path)).json(); ; ) {
            page.path("items")
                    .forEach(item -> seen.add(item.path("category").asString()
                            + item.path("severity").asString()
                            + item.path("stage").asString()
                            + item.path("from").asString()));
            if (!page.has("next")) {
                break;
            }
            page = ok(running.office().get(path + "&cursor=" + page.path("next").asString()))
                    .json();
        }
        assertThat(seen).doesNotHaveDuplicates().hasSizeGreaterThanOrEqualTo(78);
    }

    @Test
    void shouldPageThroughTheTraces_whenCursorsAreFollowed() {
        for (int i = 1; i <= 3; i++) {
            ok(running.office().post(DESK + "limits", limit("2005-01", today().plusDays(i), i)));
        }
        var admin = running.http.as(TestTokens.staff("admin", Role.ADMINISTRATOR));
        var all = ok(admin.get(DESK + "audit?limit=100")).json().path("items");
        var seen = new ArrayList<JsonNode>();
        var path = DESK + "audit?limit=2";
        for (var page = ok(admin.get(path)).json(); ; ) {
            page.path("items").forEach(seen::add);
            if (!page.has("next")) {
                break;
            }
            page = ok(admin.get(path + "&cursor=" + page.path("next").asString()))
                    .json();
        }

        assertThat(seen).hasSizeGreaterThanOrEqualTo(3).containsExactlyElementsOf(all);
        assertThat(admin.get(path + "&cursor=nonsense").status()).isEqualTo(400);
    }

    @Test
    void shouldRankLaterMonthsByTheNewRule_whenTheOfficeSetsOne() {
        var from = today().plusDays(1);
        var rule = new HashMap<String, Object>(Map.of(
                "from",
                from.toString(),
                "smoothing",
                5,
                "onTimeWeight",
                0.6,
                "least",
                2,
                "decimals",
                2,
                "appealDays",
                3,
                "reason",
                "年度考核方案调整"));

        assertThat(running.handler().post(DESK + "ranking-rules", rule).status())
                .isEqualTo(403);
        var set = ok(running.office().post(DESK + "ranking-rules", rule)).json();
        rule.put("from", "2026-02-31");
        assertThat(running.office().post(DESK + "ranking-rules", rule).status()).isEqualTo(400);

        assertThat(set.path("formula").asString()).contains("0.6 × 按期分 + 0.4 × 一次分", "K = 5");
        var month = java.time.YearMonth.from(from);
        assertThat(formula(month.plusMonths(1))).isEqualTo(set.path("formula").asString());
        assertThat(formula(month.minusMonths(1))).contains("K = 20");
        assertThat(running.office()
                        .get(DESK + "ranking-rules")
                        .json()
                        .path("items")
                        .size())
                .isEqualTo(2);
        assertThat(audit("set-ranking-rule")).anyMatch(entry -> entry.contains("K = 5"));
    }

    @Test
    void shouldTakeOnlyASheetThatAddsUp_whenTheOfficeSetsOne() {
        var from = today().plusDays(1).toString();
        var good = List.of(
                item("R", null, 900),
                item("S", "R", 600),
                item("D", "R", 240),
                item("M", "R", 60),
                item("S1", "S", 600));
        var bad = List.of(
                item("R", null, 900), item("S", "R", 600), item("S", "X", 240), item("M", "R", 60), item("N", null, 1));

        var refused =
                running.office().post(DESK + "scoring/sheets", Map.of("from", from, "items", bad, "reason", "新版评价表"));
        assertThat(refused.rule()).isEqualTo("sheet-faulty");
        assertThat(refused.json().path("errors").valueStream().map(error -> error.path("pointer")
                        .asString()))
                .containsExactlyInAnyOrder("/items/2/code", "/items/2/parent", "/items/4/parent", "/items/0/points");
        var set = ok(running.office()
                        .post(DESK + "scoring/sheets", Map.of("from", from, "items", good, "reason", "新版评价表")))
                .json();

        assertThat(set.path("total").asDouble()).isEqualTo(900);
        assertThat(points("?on=" + today())).isEqualTo("R900 S600 S0130");
        assertThat(points("?on=" + from)).isEqualTo("R900 S600 D240");
        assertThat(ok(running.office().get(DESK + "scoring/sheets"))
                        .json()
                        .path("items")
                        .size())
                .isEqualTo(1);
        assertThat(audit("set-scoring-sheet")).anyMatch(entry -> entry.contains("5 项"));

        var old = Map.of("from", "2021-12-01", "items", good, "reason", "2021 年版");
        ok(running.office().post(DESK + "scoring/sheets", old)); // a standard is older than this system
        assertThat(points("?on=2022-01-01")).isEqualTo("R900 S600 D240");
        assertThat(points("?on=2021-11-30")).isEqualTo("R900 S600 S0130");
    }

    private String points(String query) {
        return ok(running.office().get(DESK + "scoring" + query))
                .json()
                .path("items")
                .valueStream()
                .limit(3)
                .map(item -> item.path("code").asString() + item.path("points").asInt())
                .collect(java.util.stream.Collectors.joining(" "));
    }

    private String formula(java.time.YearMonth month) {
        return ok(running.office().get(DESK + "rankings/" + month))
                .json()
                .path("formula")
                .asString();
    }

    private List<String> audit(String action) {
        return ok(running.http.as(TestTokens.staff("admin", Role.ADMINISTRATOR)).get(DESK + "audit?limit=100"))
                .json()
                .path("items")
                .valueStream()
                .filter(entry -> entry.path("action").asString().equals(action))
                .map(JsonNode::toString)
                .toList();
    }

    /** Working minutes from receipt to the time the public was told. */
    private long due(String id) {
        var view = running.office().get(DESK + "cases/" + id).json();
        return WorkingCalendar.office()
                .workingTimeBetween(
                        java.time.Instant.parse(view.path("receivedAt").asString()),
                        java.time.Instant.parse(view.path("expectedAt").asString()))
                .toMinutes();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(running.clock.instant(), WorkingCalendar.ZONE);
    }

    private static Map<String, Object> limit(String category, LocalDate from, int hours) {
        return Map.of(
                "category",
                category,
                "severity",
                "normal",
                "stage",
                "handle",
                "limit",
                Map.of("amount", hours, "unit", "workhour"),
                "from",
                from.toString(),
                "basis",
                "第 12 号纪要");
    }

    @Test
    void shouldCountByTheNotice_whenTheOfficeHasLoadedAYear() {
        var office = running.office();
        assertThat(ok(office.get(DESK + "holidays?year=2031"))
                        .json()
                        .path("published")
                        .asBoolean())
                .isFalse();
        var law = ok(office.get(DESK + "holidays?year=2031")).json().path("days");
        var days = new ArrayList<Map<String, String>>();
        law.forEach(day -> days.add(day(day.path("date").asString(), "off")));
        days.add(day("2031-01-02", "off"));
        days.add(day("2031-01-04", "work"));

        var loaded = ok(office.post(DESK + "holidays", notice(days))).json();

        assertThat(loaded.path("published").asBoolean()).isTrue();
        assertThat(loaded.path("source").asString()).isEqualTo("国办发明电〔2030〕1号");
        assertThat(ok(office.get(DESK + "holidays?year=2031")).json().path("days"))
                .hasSize(days.size());
        assertThat(ok(running.both("chief", Role.ADMINISTRATOR).get("/api/complaint/desk/audit"))
                        .json()
                        .toString())
                .contains("load-holidays");
    }

    @Test
    void shouldNameEachDay_whenANoticeCannotBeRight() {
        var office = running.office();
        var days = List.of(
                day("2032-01-01", "off"),
                day("2033-01-01", "off"),
                day("2032-01-05", "work"),
                day("2032-01-01", "off"));

        var refused = office.post(DESK + "holidays", notice(2032, days));

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().toString())
                .contains("/days/1/date", "2033-01-01", "/days/2/date", "2032-01-05", "/days/3/date")
                .contains("2032-10-01");
        assertThat(ok(office.get(DESK + "holidays?year=2032"))
                        .json()
                        .path("published")
                        .asBoolean())
                .isFalse();
    }

    private static Map<String, String> day(String date, String kind) {
        return Map.of("date", date, "kind", kind, "name", "元旦");
    }

    private static Map<String, Object> notice(List<Map<String, String>> days) {
        return notice(2031, days);
    }

    private static Map<String, Object> notice(int year, List<Map<String, String>> days) {
        return Map.of("year", year, "source", "国办发明电〔2030〕1号", "days", days);
    }

    private static Map<String, Object> item(String code, String parent, double points) {
        var item = new HashMap<String, Object>(Map.of("code", code, "name", "项" + code, "points", points));
        if (parent != null) {
            item.put("parent", parent);
        }
        return item;
    }
}
