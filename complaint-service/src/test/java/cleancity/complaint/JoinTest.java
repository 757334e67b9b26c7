package cleancity.complaint;

import static cleancity.complaint.Running.ok;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What somebody may do with a case they joined, and what stays the reporter's. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class JoinTest {
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
    void shouldKeepTheCase_whenSomebodyWhoJoinedTriesToWithdrawIt() {
        var id = joined("r-keeps", "j-withdraws", 0.01);

        var refused = running.resident("j-withdraws").post(mine(id), Map.of("action", "withdraw"));

        assertThat(refused.status()).isEqualTo(403);
        assertThat(running.http.get(page(id)).json().path("status").asString()).isEqualTo("received");
        assertThat(actions("r-keeps", id)).containsExactly("withdraw");
        assertThat(actions("j-withdraws", id)).containsExactly("join", "withdraw-join");
        assertThat(actions("j-nobody", id)).containsExactly("join");
    }

    @Test
    void shouldStayClosed_whenSomebodyWhoJoinedContests() {
        var id = joined("r-content", "j-contests", 0.02);
        running.toHandled(id, LNG, LAT + 0.02);
        ok(running.act(running.inspector(), id, "approve-close"));
        var contest = Map.of("action", "reopen", "note", "我觉得没解决");

        assertThat(running.resident("j-contests").post(mine(id), contest).status())
                .isEqualTo(403);
        assertThat(actions("j-contests", id)).isEmpty();
        assertThat(actions("r-content", id)).containsExactly("reopen");
        ok(running.resident("r-content").post(mine(id), contest));
    }

    @Test
    void shouldGoOnWithoutThem_whenTheyTakeBackTheirJoin() {
        var id = joined("r-goes-on", "j-leaves", 0.03);
        var leave = Map.of("action", "withdraw-join");

        var own = running.resident("r-goes-on").post(mine(id), leave);
        var view = ok(running.resident("j-leaves").post(mine(id), leave)).json();

        assertThat(own.rule()).isEqualTo("own-case");
        assertThat(view.path("joined").asInt()).isZero();
        assertThat(view.path("joinedByMe").asBoolean()).isFalse();
        assertThat(view.path("status").asString()).isEqualTo("received");
        assertThat(running.resident("j-leaves").post(mine(id), leave).status()).isEqualTo(404);
        assertThat(desk(id).size()).isZero();
    }

    @Test
    void shouldSayThatItIsTheirOwn_whenTheReporterJoins() {
        var id = running.filed("r-own", LNG, LAT + 0.04);

        var reply = running.resident("r-own").post(page(id) + "/joins", Map.of("text", "还没处理"));

        assertThat(reply.status()).isEqualTo(409);
        assertThat(reply.rule()).isEqualTo("own-case");
    }

    @Test
    void shouldCarryWordsAndPhotosOnce_whenTheyAddToTheirJoin() {
        var id = joined("r-words", "j-words", 0.05);
        var who = running.resident("j-words");
        var more = Map.of("text", "晚上更臭", "photoIds", List.of(running.photo(who)));

        ok(who.post(page(id) + "/joins", more));
        var again = ok(who.post(page(id) + "/joins", more)).json();

        assertThat(again.path("joined").asInt()).isEqualTo(1);
        assertThat(desk(id).size()).isEqualTo(1);
        assertThat(desk(id).get(0).path("text").asString()).isEqualTo("也看到了\n晚上更臭");
        assertThat(desk(id).get(0).path("photoIds").size()).isEqualTo(1);
    }

    @Test
    void shouldSeeThePhotoOfAnUnverifiedReportSmallOnly_whenTheyJoined() {
        var reporter = running.resident("r-photo");
        var photo = running.photo(reporter);
        var id = ok(reporter.post(
                        "/api/complaint/reports",
                        Map.of(
                                "category",
                                "2005-01",
                                "text",
                                "巷口",
                                "anonymous",
                                true,
                                "photoIds",
                                List.of(photo),
                                "place",
                                Map.of("lng", LNG, "lat", LAT + 0.06))))
                .json()
                .path("caseId")
                .asString();
        ok(running.resident("j-photo").post(page(id) + "/joins", "{}"));
        var path = "/api/complaint/photos/" + photo;

        assertThat(running.resident("j-photo").get(path + "?size=thumb").status())
                .isEqualTo(200);
        assertThat(running.resident("j-photo").get(path + "?size=full").status())
                .isEqualTo(404);
        assertThat(reporter.get(path + "?size=full").status()).isEqualTo(200);
    }

    private String joined(String reporter, String joiner, double north) {
        var id = running.filed(reporter, LNG, LAT + north);
        ok(running.resident(joiner).post(page(id) + "/joins", Map.of("text", "也看到了")));
        return id;
    }

    private List<String> actions(String who, String id) {
        return running.resident(who)
                .get(page(id))
                .json()
                .path("myActions")
                .valueStream()
                .map(action -> action.asString())
                .toList();
    }

    private tools.jackson.databind.JsonNode desk(String id) {
        return running.office().get("/api/complaint/desk/cases/" + id).json().path("joins");
    }

    private static String page(String id) {
        return "/api/complaint/cases/" + id;
    }

    private static String mine(String id) {
        return page(id) + "/my-actions";
    }
}
