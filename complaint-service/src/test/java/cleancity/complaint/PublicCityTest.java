package cleancity.complaint;

import static cleancity.complaint.Running.ok;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;

/** What everybody may see of the cases without signing in. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PublicCityTest {
    private static final String WALL = "/api/complaint/cases";
    private static final double LNG = 116.62;
    private static final double LAT = 23.66;

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
    void shouldShowACaseWithAfterPhoto_whenItWasFoundTrueAndClosed() {
        var unseen = running.filed("r-unseen", LNG, LAT + 0.05);
        var id = running.filed("r-wall", LNG, LAT);
        running.toHandled(id, LNG, LAT);
        assertThat(onWall(id).has("after")).isFalse();
        ok(running.act(running.inspector(), id, "approve-close"));

        var line = onWall(id);

        assertThat(line.path("status").asString()).isEqualTo("closed");
        assertThat(running.http
                        .get("/api/complaint/photos/" + line.path("after").asString())
                        .status())
                .isEqualTo(200);
        assertThat(line.toString()).doesNotContain("r-wall");
        assertThat(running.http.get(WALL).json().toString()).doesNotContain(unseen);
    }

    @Test
    void shouldGoOnWhereThePageEnded_whenThereAreMore() {
        for (int i = 0; i < 3; i++) {
            running.toHandling(running.filed("r-page" + i, LNG, LAT + 0.1 + i * 0.01));
        }
        var first = ok(running.http.get(WALL + "?limit=2&status=handling")).json();
        var next = ok(running.http.get(WALL + "?limit=2&status=handling&cursor="
                        + first.path("next").asString()))
                .json();

        assertThat(first.path("items")).hasSize(2);
        assertThat(next.path("items").get(0).path("id"))
                .isNotIn(
                        first.path("items").get(0).path("id"),
                        first.path("items").get(1).path("id"));
    }

    @Test
    void shouldCarryNoWordsOfPeople_whenTakenAway() {
        running.toHandling(running.filed("r-open", LNG, LAT + 0.2));

        var csv = text("/api/complaint/open-data/cases.csv");
        var json = text("/api/complaint/open-data/cases.geojson");

        assertThat(csv).contains("number,category").contains("handling");
        assertThat(json).contains("\"FeatureCollection\"").doesNotContain("\"text\"");
    }

    @Test
    void shouldShowNoRanking_whenItIsNotFinalOrMayBeAppealedAgainst() {
        var month = "/api/complaint/rankings/2026-01";
        assertThat(running.http.get(month).status()).isEqualTo(404);
        ok(running.office().post("/api/complaint/desk/rankings/2026-01/freeze", Map.of()));
        assertThat(running.http.get(month).status()).isEqualTo(404);
        assertThat(running.http.get("/api/complaint/rankings").json().path("items"))
                .isEmpty();
    }

    private String text(String path) {
        return new String(ok(running.http.get(path)).bytes(), StandardCharsets.UTF_8);
    }

    private JsonNode onWall(String id) {
        return ok(running.http.get(WALL))
                .json()
                .path("items")
                .valueStream()
                .filter(line -> line.path("id").asString().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
