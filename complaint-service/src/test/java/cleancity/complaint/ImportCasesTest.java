package cleancity.complaint;

import static cleancity.complaint.Running.ok;
import static org.assertj.core.api.Assertions.assertThat;

import cleancity.kernel.documents.XlsxWriter;
import cleancity.kernel.testing.Http;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Files as offices really make them: read rightly, or refused as a whole with the place and the rule. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("cases")
class ImportCasesTest {
    private static final String HEAD = "指标,扣分,问题,类别,片区,责任单位\n";

    private Running running;

    @BeforeAll
    void start() {
        running = new Running();
    }

    @AfterAll
    void stop() {
        running.close();
    }

    @ParameterizedTest
    @CsvSource({
        "import-latitude-95-in-row-3.csv,3纬度 cell-out-of-range,95",
        "import-point-in-beijing.csv,2经度 outside-city,本市",
        "import-only-longitude.csv,2纬度 half-a-place,同时",
        "import-two-columns-same-name.csv,1责任单位 column-twice,不止一次",
        "import-java-number-literals.csv,2扣分 cell-not-a-number 3扣分 cell-not-a-number,1d",
        "import-text-2100.csv,2问题 cell-too-long,2000",
        "import-data-on-second-sheet.xlsx,1 header-on-other-sheet,填表说明"
    })
    void shouldNameTheFaultAndKeepNothing_whenOneThingIsWrong(String file, String places, String said)
            throws IOException {
        var faults = ok(send("/preview", file)).json().path("faults");
        var refused = send("?name=" + file + "&level=test&date=2026-11-20", file);

        System.out.println(file + " -> " + places(faults));
        assertThat(places(faults)).isEqualTo(places);
        assertThat(faults.get(0).path("message").asString()).contains(said);
        assertThat(refused.rule()).isEqualTo("import-faulty");
        assertThat(refused.json().path("errors").size()).isEqualTo(faults.size());
        assertThat(running.office()
                        .get("/api/complaint/desk/inspections")
                        .json()
                        .toString())
                .doesNotContain(file);
    }

    @ParameterizedTest
    @CsvSource({
        "import-saved-by-chinese-excel-gbk.csv,2",
        "import-tab-utf16-excel-unicode-text.txt,1",
        "import-tenths.csv,2",
        "import-title-row-above-header.xlsx,1"
    })
    void shouldReadEveryRow_whenTheFileIsOfAKindPeopleMake(String file, int rows) throws IOException {
        var told = ok(send("/preview", file)).json();

        System.out.println(file + " -> " + told.path("rows").asInt() + " rows");
        assertThat(told.path("faults")).isEmpty();
        assertThat(told.path("rows").asInt()).isEqualTo(rows);
    }

    @Test
    void shouldReadTheSheetThatIsChosen_whenThereAreSeveral() throws IOException {
        var told = ok(send("/preview?sheet=%E9%97%AE%E9%A2%98%E6%B8%85%E5%8D%95", "import-data-on-second-sheet.xlsx"))
                .json();

        assertThat(told.path("sheet").asString()).isEqualTo("问题清单");
        assertThat(told.path("rows").asInt()).isEqualTo(1);
    }

    @Test
    void shouldAddTenthsToTenths_whenPointsAreSummed() throws IOException {
        var done = ok(send("?name=tenths&level=test&date=2026-11-20", "import-tenths.csv"));

        assertThat(done.json().path("lost").toString()).isEqualTo("0.3");
        assertThat(running.office()
                        .get("/api/complaint/desk/inspections/"
                                + done.json().path("id").asString())
                        .json()
                        .path("lost")
                        .toString())
                .isEqualTo("0.3");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "S03|扣1.5分|脏|2021-09|广东省潮州市湘桥区太平街道|潮州市城市管理和综合执法局",
                "Ｓ０３|１．５|脏|2021年9月|湘橋區太平街道|城管局",
                "市容环境与生态环境|2 分|脏|Sep-21|太平街道办事处|市城综局、市市场监管局",
                "S03|0|脏|2021/9/1|枫溪区|枫溪镇政府",
                "农贸市场|60|脏|農貿市場環境|湘桥区/太平街道|太平街道办事处",
                "S03|138.0|脏|2021-09|潮州市枫溪区怀德社区居民委员会|市疾病预防控制中心"
            })
    void shouldUnderstandTheRow_whenItIsWrittenAsPeopleDo(
            String item, String lost, String text, String category, String area, String unit) {
        var csv = HEAD + String.join(",", item, lost, text, category, area, unit) + "\n合计," + lost + "\n";

        var told =
                ok(post("/preview", csv.getBytes(Charset.forName("GB18030")))).json();

        assertThat(told.path("faults")).isEmpty();
        assertThat(told.path("rows").asInt()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "S04|60.5|2021-09|太平街道|市城综局|2扣分 cell-out-of-range",
                "S04|-1|2021-09|太平街道|市城综局|2扣分 cell-out-of-range",
                "S04|1e1|2021-09|太平街道|市城综局|2扣分 cell-not-a-number",
                "S04|1|2021-10-03|太平街道|市城综局|2类别 cell-unknown",
                "S04|1|2021-09|溪美村|市城综局|2片区 cell-ambiguous",
                "S04|1|2021-09|北京市|市城综局|2片区 cell-unknown",
                "S04|1|2021-09|太平街道|市城综局、某局|2责任单位 cell-unknown"
            })
    void shouldSayWhichRuleIsBroken_whenTheValueCannotBe(
            String item, String lost, String category, String area, String unit, String place) {
        var csv = HEAD + String.join(",", item, lost, "脏", category, area, unit) + "\n";

        var told = ok(post("/preview", csv.getBytes(StandardCharsets.UTF_8))).json();

        assertThat(places(told.path("faults"))).isEqualTo(place);
    }

    @Test
    void shouldBeOneFaultForAColumn_whenTheColumnIsTheFault() {
        var missing = "指标,扣分,问题,类别,片区\n" + "S03,1,脏,2021-09,太平街道\n".repeat(50);
        var wrong = HEAD + "S03,1,脏,2021-09,太平街道,某局\n".repeat(50);

        var first =
                ok(post("/preview", missing.getBytes(StandardCharsets.UTF_8))).json();
        var second =
                ok(post("/preview", wrong.getBytes(StandardCharsets.UTF_8))).json();

        assertThat(places(first.path("faults"))).isEqualTo("1责任单位 column-missing");
        assertThat(places(second.path("faults"))).isEqualTo("2责任单位 cell-unknown");
        assertThat(second.path("faults").get(0).path("rows").asInt()).isEqualTo(50);
        assertThat(second.path("faults").get(0).path("message").asString()).contains("50 行都是这样");
    }

    @Test
    void shouldTakeWhatItsTemplateAsksFor_whenFilledIn() {
        var template = ok(running.office().get("/api/complaint/desk/templates/findings.xlsx"));
        var empty = ok(post("/preview", template.bytes())).json();
        var routes = ok(running.office().get("/api/complaint/desk/templates/routes.xlsx"));

        assertThat(places(empty.path("faults"))).isEqualTo("1 file-empty");
        assertThat(empty.path("notes")).isEmpty();
        assertThat(running.office()
                        .post("/api/complaint/desk/routes.csv", "application/octet-stream", routes.bytes())
                        .rule())
                .isEqualTo("import-faulty");
    }

    @Test
    void shouldShiftThePoint_whenTheListSaysWhichSystemItUses() {
        var out = new ByteArrayOutputStream();
        try (var xlsx = XlsxWriter.to(out)) {
            xlsx.sheet("表", "指标", "扣分", "问题", "类别", "片区", "责任单位", "经度（高德）", "纬度（高德）", "备注")
                    .row("S03", 1, "脏", "2021-09", "太平街道", "市城综局、市水务局", 116.6471, 23.6583, "x");
        }

        var told = ok(post("/preview", out.toByteArray())).json();
        var done = ok(post("?name=shifted&level=test&date=2026-11-20", out.toByteArray()))
                .json();
        var loss = running.office()
                .get("/api/complaint/desk/inspections/" + done.path("id").asString())
                .json()
                .path("items")
                .get(0);
        var file = running.office()
                .get("/api/complaint/desk/cases/" + loss.path("caseId").asString())
                .json();

        assertThat(told.path("notes").get(0).asString()).contains("备注");
        assertThat(file.path("place").path("lng").asDouble()).isBetween(116.640, 116.646);
        assertThat(file.toString()).contains("协办：市水务局");
    }

    private static String places(JsonNode faults) {
        return String.join(
                " ",
                faults.valueStream()
                        .map(fault -> fault.path("row").asInt()
                                + fault.path("column").asString() + " "
                                + fault.path("rule").asString())
                        .toList());
    }

    private Http.Reply send(String rest, String file) throws IOException {
        try (var in = getClass().getResourceAsStream("/complaint/cases/" + file)) {
            return post(rest, Objects.requireNonNull(in).readAllBytes());
        }
    }

    private Http.Reply post(String rest, byte[] body) {
        return running.office().post("/api/complaint/desk/inspections" + rest, "application/octet-stream", body);
    }
}
