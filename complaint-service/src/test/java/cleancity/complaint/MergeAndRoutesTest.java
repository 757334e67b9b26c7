package cleancity.complaint;

import static cleancity.complaint.Running.ok;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MergeAndRoutesTest {
    private static final String ROUTES = "/api/complaint/desk/routes.csv";

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
    void shouldKeepEveryReporterAndComeApartAgain_whenCasesAreMerged() {
        var one = running.filed("r-one", 116.62, 23.66);
        var two = running.filed("r-two", 116.6201, 23.66);
        var office = running.office();

        var merged = ok(office.post("/api/complaint/desk/cases/" + two + "/merge", Map.of("into", one)))
                .json();
        ok(office.post("/api/complaint/desk/cases/" + two + "/merge", Map.of("into", one)));

        assertThat(merged.path("status").asString()).isEqualTo("voided");
        assertThat(office.get("/api/complaint/desk/cases/" + one)
                        .json()
                        .path("joined")
                        .asInt())
                .isEqualTo(1);
        assertThat(running.resident("r-two")
                        .get("/api/complaint/cases/" + one)
                        .json()
                        .path("joinedByMe")
                        .asBoolean())
                .isTrue();
        assertThat(running.inspector()
                        .post("/api/complaint/desk/cases/" + two + "/unmerge", Map.of())
                        .status())
                .isEqualTo(403);
        var back = ok(office.post("/api/complaint/desk/cases/" + two + "/unmerge", Map.of()))
                .json();
        assertThat(back.path("status").asString()).isEqualTo("received");
        assertThat(office.get("/api/complaint/desk/cases/" + one)
                        .json()
                        .path("joined")
                        .asInt())
                .isZero();
        assertThat(office.post("/api/complaint/desk/cases/" + one + "/merge", Map.of("into", one))
                        .status())
                .isEqualTo(409);
    }

    @Test
    void shouldReplaceTheTableAsAWholeOrNotAtAll_whenRoutesAreImported() {
        var office = running.office();
        var before = office.get(ROUTES).bytes();

        var refused = office.post(
                ROUTES,
                "text/csv",
                "area,category,unit\n9999,占道,chengzongju\n4451,天上,谁\n".getBytes(StandardCharsets.UTF_8));
        assertThat(refused.rule()).isEqualTo("import-faulty");
        assertThat(refused.json()
                        .path("errors")
                        .valueStream()
                        .map(error -> error.path("pointer").asString())
                        .toList())
                .containsExactly("/rows/2/area", "/rows/3/category", "/rows/3/unit");
        assertThat(office.get(ROUTES).bytes()).isEqualTo(before);
        assertThat(ok(office.post(ROUTES, "text/csv", before))
                        .json()
                        .path("rows")
                        .asInt())
                .isGreaterThan(60);
        assertThat(office.get(ROUTES).bytes()).isEqualTo(before);
        assertThat(running.handler().post(ROUTES, "text/csv", before).status()).isEqualTo(403);
    }

    @Test
    void shouldSuggestTheTownForRefuseAndTheCityForStalls_whenRouted() {
        var report = Running.report(116.62, 23.67);
        report.put("area", "445102010");
        var stall = ok(running.resident("r").post("/api/complaint/reports", report))
                .json()
                .path("caseId")
                .asString();
        report.put("category", "2001-02");
        var refuse = ok(running.resident("r").post("/api/complaint/reports", report))
                .json()
                .path("caseId")
                .asString();

        assertThat(suggested(stall)).isEqualTo("chengzongju");
        assertThat(suggested(refuse)).isEqualTo("445102010");
    }

    private String suggested(String id) {
        return running.office()
                .get("/api/complaint/desk/cases/" + id)
                .json()
                .path("suggestedUnit")
                .asString();
    }
}
