package cleancity.survey.export;

import static org.assertj.core.api.Assertions.assertThat;

import cleancity.kernel.model.Role;
import cleancity.kernel.testing.Http;
import cleancity.survey.demo.SampleSettings;
import cleancity.survey.start.FirstStart;
import cleancity.survey.testing.Mother;
import cleancity.survey.testing.RunningSurvey;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The files of a made-up month drawn by chance. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ExportTest {
    private static final List<String> RAW = List.of("answers.csv", "answers.xlsx", "texts.csv");
    private static final List<String> OF_AREA = List.of("results.xlsx", "report.pdf", "evaluation.json");

    private RunningSurvey survey;
    private Http analyst;
    private String wave = "";

    @BeforeAll
    void begin() {
        survey = RunningSurvey.begin();
        survey.service().sample(new SampleSettings(11, 1, 1500, 20), (_, _) -> {});
        analyst = survey.staff(Role.ANALYST);
        wave = analyst.get("/api/survey/waves")
                .json()
                .path("items")
                .get(1)
                .path("id")
                .asString();
        Awaitility.await()
                .atMost(Duration.ofMinutes(2))
                .until(() -> survey.results(wave, Mother.CITY).path("n").asInt() > 1400);
    }

    @AfterAll
    void end() {
        survey.close();
    }

    @Test
    void shouldHoldEveryAnswerAndLeaveFiveAlike_whenRawAnswersAreExported() {
        var lines = csv("answers.csv");

        assertThat(lines)
                .hasSize(1 + survey.results(wave, Mother.CITY).path("n").asInt());
        var header = Arrays.asList(lines.getFirst().split(","));
        assertThat(header).startsWith("district", "town", "community").contains("overall", "items_rivers", "age");
        assertThat(header).doesNotContain("id", "day", "worst_spot");
        var traits = List.of(
                "district",
                "town",
                "community",
                "resident6m",
                "age",
                "sex",
                "education",
                "occupation",
                "language",
                "mode",
                "month");
        var alike = new HashMap<String, Integer>();
        for (var line : lines.subList(1, lines.size())) {
            var cells = line.split(",", -1);
            assertThat(cells).hasSameSizeAs(header.toArray());
            var look = new StringBuilder();
            traits.forEach(trait -> look.append(cells[header.indexOf(trait)]).append('|'));
            alike.merge(look.toString(), 1, Integer::sum);
        }
        assertThat(alike.values()).allMatch(n -> n >= RawAnswers.K);
        assertThat(alike.keySet().stream()
                        .map(look -> look.split("\\|"))
                        .filter(look -> !look[2].equals("~") && !look[4].equals("-2"))
                        .count())
                .as("ages in a community are told, too")
                .isPositive();
    }

    @Test
    void shouldGiveTheWeightsOfTheDesign_whenThePlaceIsTold() {
        var lines = csv("answers.csv");
        var header = Arrays.asList(lines.getFirst().split(","));
        double people = 0;
        for (var line : lines.subList(1, lines.size())) {
            var cells = line.split(",", -1);
            boolean told = !cells[header.indexOf("community")].equals("~");
            assertThat(cells[header.indexOf("weight")].isEmpty()).isEqualTo(!told);
            people += told ? Double.parseDouble(cells[header.indexOf("weight")]) : 0;
        }
        assertThat(people).isBetween(1_000_000.0, 2_400_000.0); // about 0.8 of the city, estimated
    }

    @Test
    void shouldGiveNothingButTheText_whenTypedAnswersAreExported() {
        var lines = csv("texts.csv");

        assertThat(lines.getFirst()).isEqualTo("question,label,text");
        assertThat(lines.size()).isGreaterThan(5);
        assertThat(lines.subList(1, lines.size())).allMatch(line -> line.startsWith("worst-spot,"));
    }

    @Test
    void shouldExplainEveryColumn_whenTheCodebookAndTheSyntaxAreRead() {
        var header = csv("answers.csv").getFirst().split(",");
        var codebook = csv("codebook.csv");
        var syntax = text("answers.sps");

        for (var column : header) {
            assertThat(codebook).anyMatch(line -> line.startsWith(column + ","));
            assertThat(syntax).containsPattern("\n  " + column + " [AF]\\d");
            assertThat(syntax).contains("\n  " + column + " '");
        }
        assertThat(syntax)
                .contains("/FILE='" + wave + "-answers.csv'")
                .contains("MISSING VALUES overall (-2 THRU -1, 901).")
                .contains("VALUE LABELS age\n");
    }

    @Test
    void shouldHoldTheSameRows_whenTheWorkbookIsRead() throws IOException {
        var rows = csv("answers.csv").size();
        var sheets = sheets(get("answers.xlsx", "").bytes());

        assertThat(sheets.get("xl/worksheets/sheet1.xml").split("<row ", -1)).hasSize(rows + 1);
        assertThat(sheets.get("xl/worksheets/sheet2.xml")).contains("未作答或未问到");
    }

    @Test
    void shouldShowRatesWithLabelAndMethod_whenResultsAreExported() throws IOException {
        var sheets = sheets(get("results.xlsx", "?area=4451").bytes());

        assertThat(sheets.get("xl/workbook.xml")).contains("三率", "分项满意率", "渠道", "交叉表", "说明");
        assertThat(sheets.get("xl/worksheets/sheet2.xml"))
                .contains("知晓率", "参与率", "满意率", "taylor-wilson-raked", "【样例数据】", "不予显示");
        assertThat(sheets.get("xl/worksheets/sheet5.xml")).contains("rao-scott-raked");
    }

    @Test
    void shouldPrintFiguresWithTheirLabel_whenTheReportIsRead() throws IOException {
        var pdf = get("report.pdf", "?area=4451");

        assertThat(pdf.headers().get("content-type")).isEqualTo("application/pdf");
        try (var document = Loader.loadPDF(pdf.bytes())) {
            var text = new PDFTextStripper().getText(document);
            var estimate = survey.results(wave, Mother.CITY)
                    .path("satisfaction")
                    .path("estimate")
                    .asDouble();
            assertThat(text).contains(Words.percent(estimate)).contains("湘桥区").contains("方法");
            assertThat(text.split("概率样本", -1).length).as("under each figure").isGreaterThan(6);
        }
    }

    @Test
    void shouldUseTheFieldNamesOfTheForm_whenTheEvaluationIsExported() {
        var form = get("evaluation.json", "?area=4451").json();

        assertThat(form.path("fields").path("regionname").asString()).isEqualTo("445100000");
        assertThat(form.path("fields").path("urbanhealthsatisfactionrate").asDouble())
                .isCloseTo(
                        form.path("satisfaction").path("estimate").asDouble() * 100,
                        org.assertj.core.api.Assertions.within(0.0051));
        assertThat(get("evaluation.json", "?area=445102008001")
                        .json()
                        .path("fields")
                        .size())
                .isEqualTo(1);
    }

    @Test
    void shouldKeepRawAnswersIn_whenTheWaveIsStillOpen() {
        for (var file : RAW) {
            assertThat(analyst.get("/api/survey/waves/" + FirstStart.WAVE + "/export/" + file)
                            .rule())
                    .isEqualTo("wave-not-closed");
        }
    }

    @Test
    void shouldWriteDownWhoExports_andRefuseEverybodyElse() {
        get("texts.csv", "");

        var log = survey.staff(Role.ADMINISTRATOR).get("/api/survey/exports?limit=1");
        assertThat(log.json().path("items").get(0).path("staff").asString()).isEqualTo("staff-1");
        assertThat(log.json().has("next")).isTrue();
        assertThat(analyst.get("/api/survey/exports").status()).isEqualTo(403);
        for (var file : RAW) {
            refused(file, "");
        }
        refused("codebook.csv", "");
        refused("answers.sps", "");
        OF_AREA.forEach(file -> refused(file, "?area=4451"));
    }

    private void refused(String file, String query) {
        var path = "/api/survey/waves/" + wave + "/export/" + file + query;
        assertThat(survey.staff(Role.HANDLER, Role.INSPECTOR).get(path).status())
                .as(file)
                .isEqualTo(403);
        assertThat(survey.resident("nosy").get(path).status()).isEqualTo(403);
        assertThat(survey.anybody().get(path).status()).isEqualTo(401);
    }

    private Http.Reply get(String file, String query) {
        var reply = analyst.get("/api/survey/waves/" + wave + "/export/" + file + query);
        assertThat(reply.status()).as(file).isEqualTo(200);
        return reply;
    }

    private String text(String file) {
        return new String(get(file, "").bytes(), StandardCharsets.UTF_8).replace("\uFEFF", "");
    }

    private List<String> csv(String file) {
        return List.of(text(file).split("\r\n"));
    }

    private static HashMap<String, String> sheets(byte[] workbook) throws IOException {
        var parts = new HashMap<String, String>();
        var file = Files.createTempFile("workbook", ".xlsx");
        Files.write(file, workbook);
        try (var zip = new ZipFile(file.toFile())) {
            for (var entry : Collections.list(zip.entries())) {
                var bytes = zip.getInputStream(entry).readAllBytes();
                var xml = new String(bytes, StandardCharsets.UTF_8);
                parts.put(
                        entry.getName(),
                        Pattern.compile("&#x([0-9a-f]+);")
                                .matcher(xml)
                                .replaceAll(letter -> Character.toString(Integer.parseInt(letter.group(1), 16))));
            }
        } finally {
            Files.delete(file);
        }
        return parts;
    }
}
