package cleancity.complaint;

import static cleancity.complaint.Running.ok;
import static org.assertj.core.api.Assertions.assertThat;

import cleancity.kernel.testing.Http;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class InspectionTest {
    private static final String HEADER = "\uFEFF指标,扣分,问题,类别,片区,地址,责任单位,责任人,整改工作日,经度,纬度\r\n";
    private static final String GOOD = HEADER
            + "S04,12.5,\"活禽区无遮挡,地面积水\",农贸市场环境,太平街道,义安路市场,市市场监管局,李科长,5,116.64,23.66\r\n"
            + "农贸市场,8,溢摊,2021-02,445102010,,chengzongju,,,,\r\n"
            + "S07,3,毒鼠屋不足,病媒生物孳生,湘桥区,,市疾控中心,,10,,\r\n";

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

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
    void shouldNameEveryFaultAndImportNothing_whenAnyRowIsWrong() {
        var bad = HEADER + "S99,很多,问题,不存在,太平街道,,市市场监管局,,,,\r\nS04,1,,2021-01,太平街道,,谁,,0,,\r\n";

        var preview = ok(send("/preview", bad, "key-preview")).json();
        var refused = send("?name=x1&level=x1&date=2026-11-01", bad, "key-refused");

        assertThat(preview.path("faults")
                        .valueStream()
                        .map(fault ->
                                fault.path("row").asInt() + fault.path("column").asString())
                        .toList())
                .containsExactly("2指标", "2扣分", "2类别", "3问题", "3责任单位", "3整改工作日");
        assertThat(refused.rule()).isEqualTo("import-faulty");
        assertThat(refused.json().path("errors").size()).isEqualTo(6);
        assertThat(running.office()
                        .get("/api/complaint/desk/inspections")
                        .json()
                        .toString())
                .doesNotContain("x1");
    }

    @Test
    void shouldNameTheCell_whenItsLettersWereLost() {
        var unclean = HEADER + "S04,1,问\u0001题,2021-01,太平街道,地\uFFFD址,市市场监管局,,,,\r\n";

        var faults = ok(send("/preview", unclean, "key-unclean")).json().path("faults");

        assertThat(faults.valueStream().map(fault -> fault.path("column").asString()))
                .as("a control letter that a program left is taken off")
                .containsExactly("地址");
    }

    @Test
    void shouldLeadFromPointToUnitAndBack_whenFindingsBecameCases() {
        var query = "?level=" + encoded("省级暗访") + "&date=2026-11-01&name=" + encoded("十一月暗访");

        var first = ok(send(query, GOOD, "key-good-1")).json();
        var again = ok(send(query, GOOD, "key-good-1")).json();

        assertThat(again).isEqualTo(first);
        assertThat(first.path("findings").asInt()).isEqualTo(3);
        var market =
                running.office().get("/api/complaint/desk/scoring/S04/losses").json();
        assertThat(market.path("lost").asDouble()).isEqualTo(20.5);
        var loss = market.path("items").get(0);
        assertThat(loss.path("unit").asString()).isEqualTo("shichangjianguan");
        assertThat(loss.path("person").asString()).isEqualTo("李科长");
        assertThat(loss.path("status").asString()).isEqualTo("dispatched");
        var back = running.office()
                .get("/api/complaint/desk/units/shichangjianguan/losses")
                .json();
        assertThat(back.path("items").get(0).path("caseId")).isEqualTo(loss.path("caseId"));
        var items = running.office()
                .get("/api/complaint/desk/scoring")
                .json()
                .path("items")
                .valueStream()
                .toList();
        assertThat(items.getFirst().path("lost").asDouble()).isEqualTo(23.5);
        assertThat(items.stream().filter(item -> item.path("weak").asBoolean()).map(item -> item.path("code")
                        .asString()))
                .containsExactly("S04");
        var weak = running.office()
                .get("/api/complaint/desk/scoring/weak?inspection="
                        + first.path("id").asString())
                .json()
                .path("items");
        assertThat(weak.size()).isEqualTo(1);
        assertThat(weak.get(0).path("code").asString()).isEqualTo("S04");
        assertThat(weak.get(0).path("score").asDouble()).isEqualTo(10 * (60 - 20.5) / 60);
        assertThat(weak.get(0).path("units").valueStream().map(unit -> unit.asString()))
                .containsExactly("chengzongju", "shichangjianguan");
        var file = running.office()
                .get("/api/complaint/desk/cases/" + loss.path("caseId").asString())
                .json();
        assertThat(file.path("source").asString()).isEqualTo("inspection");
        assertThat(file.path("unit").asString()).isEqualTo("shichangjianguan");
        assertThat(running.office()
                        .get("/api/complaint/desk/summary")
                        .json()
                        .path("counts")
                        .path("dispatched")
                        .asInt())
                .isEqualTo(3);
    }

    @Test
    void shouldReadASpreadsheetLikeCsv_whenFindingsComeAsXlsx() throws Exception {
        var query = "?level=" + encoded("省级暗访") + "&date=2026-11-02&name=" + encoded("表格暗访");

        try (var other = new Running()) {
            var faulty = ok(sheet(other, "/preview", "key-xlsx-0", "S99", "很多")).json();
            var first = ok(sheet(other, query, "key-xlsx-1", "S07", 2.5)).json();
            ok(sheet(other, query, "key-xlsx-2", "S06", 1));
            var newest = ok(other.office().get("/api/complaint/desk/inspections?limit=1"))
                    .json();
            var older = ok(other.office()
                            .get("/api/complaint/desk/inspections?limit=1&cursor="
                                    + newest.path("next").asString()))
                    .json();
            assertThat(older.has("next")).isFalse();
            assertThat(older.path("items").get(0).path("id"))
                    .isNotEqualTo(newest.path("items").get(0).path("id"));
            var broken = other.office()
                    .post("/api/complaint/desk/inspections/preview", XLSX, new byte[] {'P', 'K', 3, 4, 0, 0});

            assertThat(faulty.path("faults")
                            .valueStream()
                            .map(fault -> fault.path("row").asInt()
                                    + fault.path("column").asString()))
                    .containsExactly("3指标", "3扣分");
            assertThat(first.path("findings").asInt()).isEqualTo(2);
            assertThat(first.path("lost").asDouble()).isEqualTo(4.5);
            assertThat(broken.json().path("faults").get(0).path("rule").asString())
                    .isEqualTo("file-broken");
        }
    }

    @Test
    void shouldCompareInspectionsAndAddUpTheExamination_whenThereAreSeveral() {
        try (var other = new Running()) {
            var older = imported(other, "一月暗访", "2026-11-01", GOOD, "key-older");
            var newer = imported(
                    other,
                    "二月暗访",
                    "2026-11-03",
                    HEADER + "S04,5,溢摊,2021-02,445102010,,chengzongju,王队,,,\r\n",
                    "key-newer");

            assertThat(lost(other, "")).isEqualTo(5);
            assertThat(lost(other, "?inspection=" + older)).isEqualTo(23.5);
            assertThat(lost(other, "?on=2026-11-02")).isEqualTo(23.5);
            var report = ok(other.office().get("/api/complaint/desk/inspections/" + newer))
                    .json();
            assertThat(report.path("items").get(0).path("person").asString()).isEqualTo("王队");
            assertThat(report.path("back").asDouble()).isZero();
            var one = "/api/complaint/desk/scoring/S04/losses?inspection=";
            assertThat(ok(other.office().get(one + older)).json().path("lost").asDouble())
                    .isEqualTo(20.5);
            assertThat(other.office().get(one + "nobody").status()).isEqualTo(404);

            var before =
                    ok(other.office().get("/api/complaint/desk/examination")).json();
            assertThat(before.has("expected")).isFalse();
            assertThat(before.path("low").asDouble()).isEqualTo(595);
            assertThat(before.path("high").asDouble()).isEqualTo(895);
            assertThat(before.path("passLine").asDouble()).isEqualTo(720);
            assertThat(before.path("gains").get(0).path("unitName").asString()).isEqualTo("市城综局");

            var stated = ok(state(other, "D", 191)).json();
            assertThat(stated.path("low").asDouble()).isEqualTo(786);
            assertThat(stated.path("passLine").asDouble()).isEqualTo(750);
            assertThat(state(other, "D", 241).rule()).isEqualTo("no-such-section");
            assertThat(state(other, "X", 1).rule()).isEqualTo("no-such-section");
        }
    }

    private static Http.Reply state(Running running, String section, double points) {
        return running.office()
                .post(
                        "/api/complaint/desk/examination",
                        Map.of(
                                "passLine",
                                750,
                                "reason",
                                "季度自评",
                                "sections",
                                List.of(Map.of("section", section, "points", points, "source", "三季度自评"))));
    }

    private static double lost(Running running, String query) {
        return ok(running.office().get("/api/complaint/desk/scoring" + query))
                .json()
                .path("items")
                .get(0)
                .path("lost")
                .asDouble();
    }

    private static String imported(Running running, String name, String date, String csv, String key) {
        var query = "?level=" + encoded("省级暗访") + "&date=" + date + "&name=" + encoded(name);
        return ok(running.office()
                        .with("Idempotency-Key", key)
                        .post(
                                "/api/complaint/desk/inspections" + query,
                                "text/csv; charset=utf-8",
                                csv.getBytes(StandardCharsets.UTF_8)))
                .json()
                .path("id")
                .asString();
    }

    /** Two findings; the second has this item and these points. */
    private static Http.Reply sheet(Running running, String path, String key, Object item, Object points) {
        var out = new java.io.ByteArrayOutputStream();
        try (var xlsx = cleancity.kernel.documents.XlsxWriter.to(out)) {
            xlsx.sheet("问题清单", "指标", "扣分", "问题", "类别", "片区", "责任单位")
                    .row("S04", 2, "地面积水", "农贸市场环境", "太平街道", "市市场监管局")
                    .row(item, points, "毒鼠屋不足", "病媒生物孳生", "湘桥区", "市疾控中心");
        }
        return running.office()
                .with("Idempotency-Key", key)
                .post("/api/complaint/desk/inspections" + path, XLSX, out.toByteArray());
    }

    private Http.Reply send(String path, String csv, String key) {
        return running.office()
                .with("Idempotency-Key", key)
                .post(
                        "/api/complaint/desk/inspections" + path,
                        "text/csv; charset=utf-8",
                        csv.getBytes(StandardCharsets.UTF_8));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
