package cleancity.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** How staff find cases: due first, by number, near to where they are. */
class DeskListTest {
    private static final double LNG = 116.63;
    private static final double LAT = 23.66;

    private static Running running;

    @BeforeAll
    static void start() {
        running = new Running();
    }

    @AfterAll
    static void stop() {
        running.close();
    }

    @Test
    void shouldListRunningClocksDueFirstOverPages_whenAskedSo() {
        for (int i = 0; i < 5; i++) {
            running.filed("r-due-" + i, LNG, LAT + i * 0.01);
        }
        var voided = running.filed("r-due-void", LNG, LAT + 0.2);
        running.act(running.office(), voided, "void", Map.of("note", "重复上报"));

        var first = running.office()
                .get("/api/complaint/desk/cases?sort=due&limit=3")
                .json();
        var rest = running.office()
                .get("/api/complaint/desk/cases?sort=due&limit=100&cursor="
                        + first.path("next").asString())
                .json();

        var due = Stream.concat(dues(first).stream(), dues(rest).stream()).toList();
        assertThat(due).hasSizeGreaterThanOrEqualTo(5).isSorted();
        assertThat(ids(rest)).doesNotContain(voided).doesNotContainAnyElementsOf(ids(first));
        assertThat(ids(running.office()
                        .get("/api/complaint/desk/cases?sort=newest&limit=100")
                        .json()))
                .contains(voided);
    }

    @Test
    void shouldOpenACaseByItsNumber_whenOneIsReadOut() {
        var id = running.filed("r-number", LNG + 0.05, LAT);
        var number = running.office()
                .get("/api/complaint/desk/cases/" + id)
                .json()
                .path("number")
                .asString();

        var found = running.office().get("/api/complaint/desk/cases/" + number);

        assertThat(found.json().path("id").asString()).isEqualTo(id);
        assertThat(running.handlerOf("weijianju")
                        .get("/api/complaint/desk/cases/" + number)
                        .status())
                .isEqualTo(404);
    }

    @Test
    void shouldTellStaffWhereEachCaseIs_whenTheyListThem() {
        var id = running.filed("r-place", 116.7, LAT);

        var item = running.office()
                .get("/api/complaint/desk/cases?limit=100")
                .json()
                .path("items")
                .valueStream()
                .filter(one -> one.path("id").asString().equals(id))
                .findFirst()
                .orElseThrow();

        assertThat(item.path("place").path("lng").asDouble()).isEqualTo(116.7);
    }

    private static List<Instant> dues(JsonNode page) {
        return page.path("items")
                .valueStream()
                .map(one -> Instant.parse(one.path("due").asString()))
                .toList();
    }

    private static List<String> ids(JsonNode page) {
        return page.path("items")
                .valueStream()
                .map(one -> one.path("id").asString())
                .toList();
    }
}
