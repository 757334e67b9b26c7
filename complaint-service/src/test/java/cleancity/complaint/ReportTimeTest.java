package cleancity.complaint;

import static cleancity.complaint.Running.ok;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;

/** A report that waited offline keeps the time at which it was written; a clock that is wrong is not believed far. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReportTimeTest {
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
    void shouldKeepTheTimeItWasWritten_whenAReportWaitedOffline() {
        var written = now().minus(Duration.ofDays(2));

        var view = filed("r-offline", written);

        assertThat(Instant.parse(view.path("reportedAt").asString())).isEqualTo(written);
        assertThat(Duration.between(Instant.parse(view.path("receivedAt").asString()), now()))
                .isLessThan(Duration.ofMinutes(1));
        // What the city promises counts from when it could know.
        assertThat(Instant.parse(view.path("expectedAt").asString())).isAfter(now());
        assertThat(running.resident("r-offline")
                        .get("/api/complaint/reports/mine")
                        .json()
                        .path("items")
                        .get(0)
                        .path("reportedAt")
                        .asString())
                .isEqualTo(written.toString());
    }

    @Test
    void shouldCountFromNow_whenThePhonesClockIsALittleAhead() {
        var view = filed("r-ahead", now().plus(Duration.ofMinutes(8)));

        assertThat(view.path("reportedAt")).isEqualTo(view.path("receivedAt"));
    }

    @Test
    void shouldRefuse_whenTheTimeCannotBeTrue() {
        for (var at : new Instant[] {now().plus(Duration.ofMinutes(12)), now().minus(Duration.ofDays(31))}) {
            var report = Running.report(116.62, 23.65);
            report.put("reportedAt", at.toString());

            assertThat(running.resident("r-clock")
                            .post("/api/complaint/reports", report)
                            .rule())
                    .isEqualTo("future-report");
        }
    }

    private JsonNode filed(String resident, Instant at) {
        var report = Running.report(116.62, 23.65);
        report.put("reportedAt", at.toString());
        var id = ok(running.resident(resident).post("/api/complaint/reports", report))
                .json()
                .path("caseId")
                .asString();
        return running.office().get("/api/complaint/desk/cases/" + id).json();
    }

    private Instant now() {
        return running.clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }
}
