package cleancity.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import cleancity.complaint.demo.SampleSettings;
import cleancity.kernel.documents.reading.Column;
import cleancity.kernel.documents.reading.Columns;
import cleancity.kernel.documents.reading.Row;
import cleancity.kernel.documents.reading.Table;
import cleancity.kernel.mongo.Await;
import cleancity.kernel.mongo.Mongo;
import cleancity.stores.EmbeddedStores;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;

/** Map, lists, statistics, ledger and exports speak of the same cases: their numbers agree. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FiguresTest {
    private static final int CASES = 400;

    private Running running;

    @BeforeAll
    void start() {
        running = new Running();
        var settings = new SampleSettings(3, CASES, Duration.ofDays(60), Instant.now());
        ComplaintService.sample(running.config(), running.platform, settings, (_, _) -> {});
        var typed = Running.report(0, 0);
        typed.remove("place");
        typed.put("address", "没有定位");
        typed.put("area", "445102010");
        Running.ok(running.resident("r").post("/api/complaint/reports", typed));
    }

    @AfterAll
    void stop() {
        running.close();
    }

    @Test
    void shouldSumToTheListsTotal_whenClustersHaveTheSameFilter() {
        var random = new Random(9);
        for (var filter :
                List.of("", "status=closed", "area=445102", "group=占道", "due=overdue", "status=voided&area=445103")) {
            for (int i = 0; i < 4; i++) {
                var box = "&bbox=%s,%s,%s,%s"
                        .formatted(
                                116.3 + random.nextDouble() * 0.3,
                                23.4 + random.nextDouble() * 0.3,
                                116.8 + random.nextDouble() * 0.4,
                                23.8 + random.nextDouble() * 0.3);
                var query = filter + (i == 0 ? "" : box);
                var clusters = running.http
                        .get("/api/complaint/cases/clusters?zoom=" + (8 + i * 3) + "&" + query)
                        .json();

                int sum = clusters.path("features")
                        .valueStream()
                        .mapToInt(feature ->
                                feature.path("properties").path("count").asInt())
                        .sum();

                assertThat(sum)
                        .as(query)
                        .isEqualTo(clusters.path("total").asInt())
                        .isEqualTo(listed(query));
            }
        }
    }

    @Test
    void shouldAgreeWithTheBoard_whenStatisticsAreCutEachWay() {
        int voided = count("status=voided");
        for (var by : List.of("district", "town", "unit", "category", "group", "day", "month")) {
            var table = running.office()
                    .get("/api/complaint/desk/statistics?by=" + by)
                    .json();
            int sum = table.path("rows")
                    .valueStream()
                    .mapToInt(row -> row.path("figures").path("received").asInt())
                    .sum();

            assertThat(sum)
                    .isEqualTo(table.path("total").path("received").asInt())
                    .isEqualTo(CASES + 1);
            assertThat(table.path("total").path("closed").asInt()).isEqualTo(count("status=closed"));
        }
        var total =
                running.office().get("/api/complaint/desk/statistics").json().path("total");
        assertThat(total.path("filed").asInt()).isLessThanOrEqualTo(CASES + 1 - voided / 2);
        assertThat(total.path("closeRate").asDouble()).isBetween(0.5, 1.0);
        assertThat(total.path("onTimeRate").asDouble())
                .isLessThanOrEqualTo(total.path("closeRate").asDouble());
        assertThat(total.path("medianHours").asDouble()).isPositive();
    }

    @Test
    void shouldHoldEveryCase_whenTheLedgerIsExported() {
        var csv = new String(
                running.office().get("/api/complaint/desk/exports/ledger.csv").bytes(), StandardCharsets.UTF_8);
        var bulk = new String(
                running.office()
                        .get("/api/complaint/desk/exports/open311.csv?area=445102")
                        .bytes(),
                StandardCharsets.UTF_8);
        var geo = running.office()
                .get("/api/complaint/desk/exports/cases.geojson")
                .json();

        assertThat(csv).startsWith("\uFEFF编号");
        assertThat(csv.lines().count()).isEqualTo(CASES + 2);
        assertThat(bulk.lines().count()).isEqualTo(listed("area=445102") + 1);
        assertThat(geo.path("features").size()).isEqualTo(CASES + 1);
        assertThat(running.handler()
                        .get("/api/complaint/desk/exports/ledger.csv")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void shouldHoldTheSameRows_whenSpreadsheetsAreExported() throws Exception {
        var book = rows(
                running.office().get("/api/complaint/desk/exports/ledger.xlsx").bytes());
        var cases = rows(running.office()
                .get("/api/complaint/desk/exports/cases.xlsx?status=closed")
                .bytes());
        var csv = rows(
                running.office().get("/api/complaint/desk/exports/cases.csv").bytes());

        var closed = rows(running.office()
                .get("/api/complaint/desk/exports/cases.csv?status=closed")
                .bytes());

        assertThat(closed)
                .extracting(row -> row.text("结案时间").replace(' ', 'T'))
                .containsExactlyElementsOf(cases.stream()
                        .map(row -> row.text("结案时间").length() == 16 ? row.text("结案时间") + ":00" : row.text("结案时间"))
                        .toList());
        assertThat(closed)
                .extracting(row -> row.text("类别编码"))
                .containsExactlyElementsOf(
                        cases.stream().map(row -> row.text("类别编码")).toList());
        assertThat(book).hasSize(CASES + 1);
        assertThat(csv).hasSize(CASES + 1);
        assertThat(cases).hasSize(listed("status=closed"));
        assertThat(cases).allSatisfy(row -> {
            assertThat(row.text("状态")).isEqualTo("已结案");
            assertThat(row.text("状态编码")).isEqualTo("closed");
            assertThat(row.text("结案时间")).matches("\\d{4}-\\d{2}-\\d{2}T.*");
            assertThat(row.text("按期")).isIn("是", "否");
        });
        assertThat(book.stream().map(row -> row.text("编号")).distinct()).hasSize(CASES + 1);
        assertThat(running.handler()
                        .get("/api/complaint/desk/exports/cases.xlsx")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void shouldProveTheBook_whenItIsVerified() {
        var proof = running.office()
                .get("/api/complaint/desk/ledger/verify")
                .json()
                .path("items")
                .get(0);
        var row = running.office()
                .get("/api/complaint/desk/ledger?status=closed&limit=1")
                .json()
                .path("items")
                .get(0);
        var entries = running.office()
                .get("/api/complaint/desk/cases/" + row.path("id").asString() + "/ledger")
                .json()
                .path("items");

        assertThat(proof.path("intact").asBoolean()).isTrue();
        assertThat(proof.path("entries").asLong()).isGreaterThan(CASES * 3);
        assertThat(row.path("evidence").asInt()).isPositive();
        assertThat(row.path("person").asString()).startsWith("样例");
        assertThat(entries.get(0).path("type").asString()).isEqualTo("complaint.reported.v1");
        assertThat(entries.size()).isGreaterThanOrEqualTo(7);
    }

    @Test
    void shouldStayAsItWas_whenARankingIsFinal() {
        var path = "/api/complaint/desk/rankings/" + java.time.YearMonth.now().minusMonths(1);
        var office = running.office();

        var moving = office.get(path).json();
        var frozen = Running.ok(office.post(path + "/freeze", "{}")).json();
        assertThat(office.post(path + "/freeze", "{}").rule()).isEqualTo("already-frozen");
        assertThat(office.post("/api/complaint/desk/rankings/" + java.time.YearMonth.now() + "/freeze", "{}")
                        .rule())
                .isEqualTo("month-runs");
        Running.ok(running.handler().post(path + "/appeals", java.util.Map.of("key", "445102", "text", "暴雨三天不应计入")));

        var later = office.get(path).json();
        assertThat(frozen.path("rows")).isEqualTo(moving.path("rows")).isEqualTo(later.path("rows"));
        assertThat(later.path("rows").size()).isEqualTo(3);
        assertThat(later.path("books").get(0).path("hash").asString()).hasSize(64);
        assertThat(later.path("ledgerHash"))
                .isEqualTo(
                        later.path("books").get(later.path("books").size() - 1).path("hash"));
        assertThat(office.post(path + "/appeals", java.util.Map.of("key", "没有", "text", "暴雨三天不应计入"))
                        .rule())
                .isEqualTo("unknown-line");
        assertThat(later.path("appeals").get(0).path("text").asString()).isEqualTo("暴雨三天不应计入");
        decide(path, frozen);
    }

    /** By somebody else, once, beside figures that stay. */
    private void decide(String path, tools.jackson.databind.JsonNode frozen) {
        var office = running.office();
        var decision = Map.of("upheld", true, "reason", "经核实属暴雨所致");
        Running.ok(office.post(path + "/appeals", Map.of("key", "445102", "text", "节假日也应扣除")));

        assertThat(office.post(path + "/appeals/2/decision", decision).rule()).isEqualTo("own-appeal");
        assertThat(running.handler()
                        .post(path + "/appeals/1/decision", decision)
                        .status())
                .isEqualTo(403);
        assertThat(office.post(path + "/appeals/3/decision", decision).status()).isEqualTo(404);
        var decided =
                Running.ok(office.post(path + "/appeals/1/decision", decision)).json();
        assertThat(office.post(path + "/appeals/1/decision", decision).rule()).isEqualTo("appeal-decided");

        assertThat(decided.path("rows")).isEqualTo(frozen.path("rows"));
        assertThat(decided.path("appeals")
                        .get(0)
                        .path("decision")
                        .path("upheld")
                        .asBoolean())
                .isTrue();
        assertThat(decided.path("appeals").get(1).has("decision")).isFalse();
    }

    @Test
    void shouldGiveTheSameNumbersFromTheBook_whenARankingIsFinal() {
        var month = java.time.YearMonth.now().minusMonths(1);
        var office = running.office();
        for (var by : List.of("town", "unit")) {
            var path = "/api/complaint/desk/rankings/" + month;
            var moving = office.get(path + "?by=" + by).json();
            var frozen =
                    Running.ok(office.post(path + "/freeze?by=" + by, "{}")).json();

            var check = Running.ok(office.get(path + "/verify?by=" + by)).json();

            assertThat(frozen.path("rows").size()).isGreaterThan(3);
            assertThat(frozen.path("rows").toString())
                    .isEqualTo(moving.path("rows").toString());
            assertThat(check.path("booksIntact").asBoolean()).isTrue();
            assertThat(check.path("reproduced").asBoolean()).isTrue();
        }
        assertThat(running.handler()
                        .post(
                                "/api/complaint/desk/rankings/" + month + "/appeals?by=unit",
                                Map.of("key", "weijianju", "text", "不是本单位"))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void shouldSayWhatIsWrong_whenASnapshotOrTheBookIsChanged() {
        try (var other = new Running();
                var mongo = Mongo.connect(
                        EmbeddedStores.shared().mongodbUri(), other.database, new SimpleMeterRegistry())) {
            var settings = new SampleSettings(4, 60, Duration.ofDays(60), Instant.now());
            ComplaintService.sample(other.config(), other.platform, settings, (_, _) -> {});
            var path =
                    "/api/complaint/desk/rankings/" + java.time.YearMonth.now().minusMonths(1);
            Running.ok(other.office().post(path + "/freeze", "{}"));
            var rankings = mongo.collection("rankings", Document.class);
            var ledger = mongo.collection("ledger", Document.class);

            Await.one(rankings.updateMany(new Document(), Updates.inc("ranking.rows.0.onTime", 1)));
            var changedRow = Running.ok(other.office().get(path + "/verify")).json();
            Await.one(rankings.updateMany(new Document(), Updates.inc("ranking.rows.0.onTime", -1)));
            Await.one(ledger.updateOne(Filters.eq("sequence", 7L), Updates.set("json", "{}")));
            var changedBook = Running.ok(other.office().get(path + "/verify")).json();

            assertThat(changedRow.path("booksIntact").asBoolean()).isTrue();
            assertThat(changedRow.path("reproduced").asBoolean()).isFalse();
            assertThat(changedBook.path("booksIntact").asBoolean()).isFalse();
        }
    }

    @Test
    void shouldRefuseALateAppeal_whenItsTimeIsOver() {
        try (var other = new Running(Duration.ofDays(20))) {
            var settings = new SampleSettings(4, 60, Duration.ofDays(60), other.clock.instant());
            ComplaintService.sample(other.config(), other.platform, settings, (_, _) -> {});
            var path = "/api/complaint/desk/rankings/"
                    + java.time.YearMonth.from(other.clock.instant().atZone(java.time.ZoneId.of("Asia/Shanghai")))
                            .minusMonths(1);
            var frozen = Running.ok(other.office().post(path + "/freeze", "{}")).json();
            var appeal = Map.of("key", frozen.path("rows").get(0).path("key").asString(), "text", "暴雨三天不应计入");
            Running.ok(other.office().post(path + "/appeals", appeal));

            other.clock.forward(Duration.ofDays(12));

            assertThat(other.office().post(path + "/appeals", appeal).rule()).isEqualTo("appeal-too-late");
        }
    }

    @Test
    void shouldNameSpotsAndUnusualDays_whenTheQuarterIsLookedAt() {
        var now = java.time.LocalDate.now();
        var quarter = now.getYear() + "-Q" + ((now.getMonthValue() + 2) / 3);
        var spots = Running.ok(running.office().get("/api/complaint/desk/spots/" + quarter + "?least=2"))
                .json();
        var days = Running.ok(running.office().get("/api/complaint/desk/statistics/unusual-days"))
                .json();
        var tooLong = running.office()
                .get("/api/complaint/desk/statistics?from=2020-01-01T00:00:00Z&to=2026-01-01T00:00:00Z");
        var noDay = running.office().get("/api/complaint/desk/statistics?from=2026-02-31T25:00:00Z");

        assertThat(spots.path("best").size()).isBetween(1, 3);
        assertThat(spots.path("worst").size()).isBetween(1, 5);
        assertThat(spots.path("best").get(0).path("score").asDouble())
                .isGreaterThanOrEqualTo(spots.path("worst").get(0).path("score").asDouble());
        assertThat(days.path("items")
                        .valueStream()
                        .mapToInt(day -> day.path("count").asInt())
                        .sum())
                .isEqualTo(CASES + 1);
        assertThat(days.path("method").asString()).contains("负二项");
        assertThat(tooLong.rule()).isEqualTo("span-too-long");
        assertThat(noDay.status()).isEqualTo(400);
    }

    private int count(String query) {
        return running.office()
                .get("/api/complaint/desk/summary")
                .json()
                .path("counts")
                .path(query.substring(7))
                .asInt();
    }

    private int listed(String query) {
        int all = 0;
        var path = "/api/complaint/desk/cases?limit=100&" + query;
        for (JsonNode page = running.office().get(path).json(); ; ) {
            all += page.path("items").size();
            if (!page.has("next")) {
                return all;
            }
            page = running.office()
                    .get(path + "&cursor=" + page.path("next").asString())
                    .json();
        }
    }

    private static List<Row> rows(byte[] file) {
        var columns = Columns.of(
                "",
                Integer.MAX_VALUE,
                Column.required("编号"),
                Column.required("状态"),
                Column.optional("状态编码"),
                Column.optional("类别编码"),
                Column.optional("结案时间"),
                Column.optional("按期"));
        return Table.read(file, columns, null).rows();
    }
}
