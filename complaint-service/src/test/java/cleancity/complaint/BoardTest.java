package cleancity.complaint;

import static cleancity.complaint.Running.ok;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cleancity.kernel.model.Role;
import cleancity.kernel.testing.Http;
import cleancity.kernel.testing.TestTokens;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BoardTest {
    private static final String DESK = "/api/complaint/desk/board";
    private static final double LNG = 116.62;
    private static final double LAT = 23.65;

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
    void shouldGoThroughNoticeReplyAndRectification_whenAUnitIsBlamed() {
        var id = running.filed("r-board", LNG, LAT);
        running.toHandling(id);
        var photo = running.photo(running.handler());
        ok(running.act(
                running.handler(),
                id,
                "finish",
                Map.of("photoIds", List.of(photo), "place", Map.of("lng", LNG, "lat", LAT))));
        var listing = ok(running.office().post(DESK, proposal(List.of(id), List.of(photo))))
                .json();
        var path = DESK + "/" + listing.path("id").asString();

        assertThat(running.handler().get(path).status()).isEqualTo(404);
        assertThat(running.handler().get(DESK).json().path("items").valueStream())
                .noneMatch(item -> item.path("id").equals(listing.path("id")));
        ok(act(running.office(), path, "notify", null));
        assertThat(running.handlerOf("weijianju").get(path).status()).isEqualTo(404);
        assertThat(act(chief(), path, "publish", "不采纳").rule()).isEqualTo("right-of-reply");
        ok(act(running.handler(), path, "reply", "已增派夜间巡查"));
        assertThat(act(running.office(), path, "publish", "不采纳").rule()).isEqualTo("proposer-publishes");
        assertThat(act(chief(), path, "publish", "不采纳").rule()).isEqualTo("photo-not-checked");
        ok(running.office()
                .post(
                        "/api/complaint/photos/" + photo + "/blur",
                        Map.of("marks", List.of(Map.of("x", 0, "y", 0, "width", 10, "height", 10)))));
        ok(act(chief(), path, "publish", "申辩不影响事实认定"));

        var shown = published("black", listing.path("id").asString());
        assertThat(shown).hasSize(1);
        assertThat(shown.getFirst()).contains("市", "已增派夜间巡查", photo).doesNotContain("office-1", "chief", "handler-1");
        assertThat(published("red", listing.path("id").asString())).isEmpty();

        ok(running.act(running.inspector(), id, "approve-close"));

        await().atMost(Duration.ofSeconds(30))
                .until(() -> published("black", listing.path("id").asString()).isEmpty());
        var done = running.office().get(path).json();
        assertThat(done.path("status").asString()).isEqualTo("withdrawn");
        assertThat(done.path("timeline").valueStream().map(step -> step.path("action")
                        .asString()))
                .containsExactly("propose", "notify", "reply", "publish", "withdraw");
        assertThat(done.path("timeline").get(4).path("role").asString()).isEqualTo("system");
        await().atMost(Duration.ofSeconds(20)).until(() -> running.office()
                .get("/api/complaint/desk/ledger/verify")
                .json()
                .path("items")
                .valueStream()
                .anyMatch(book -> book.path("book").asString().startsWith("board/")
                        && book.path("entries").asInt() >= 5
                        && book.path("intact").asBoolean()));
    }

    @Test
    void shouldRefuse_whenAPersonIsNamedOrTheEvidenceIsNotThere() {
        var id = running.filed("r-names", LNG, LAT + 0.01);
        var foreign = running.photo(running.office());
        var named = proposal(List.of(id), List.of());
        named.put("reason", "负责人陈某不作为");
        var unknown = proposal(List.of(id), List.of());
        unknown.put("unit", "张三");

        assertThat(running.office().post(DESK, named).rule()).isEqualTo("names-a-person");
        assertThat(running.office().post(DESK, unknown).rule()).isEqualTo("unknown-unit");
        assertThat(running.office()
                        .post(DESK, proposal(List.of(id), List.of(foreign)))
                        .rule())
                .isEqualTo("foreign-photo");
        assertThat(running.office()
                        .post(DESK, proposal(List.of("none"), List.of()))
                        .rule())
                .isEqualTo("unknown-case");
        assertThat(running.office().post(DESK, proposal(List.of(), List.of())).rule())
                .isEqualTo("blame-without-case");
        assertThat(running.inspector()
                        .post(DESK, proposal(List.of(id), List.of()))
                        .status())
                .isEqualTo(403);
        assertThat(running.resident("r").get(DESK).status()).isEqualTo(403);
    }

    @Test
    void shouldTakeOneStepOnce_whenManyActAtTheSameTime() throws Exception {
        var id = running.filed("r-race", LNG, LAT + 0.02);
        var listing = ok(running.office().post(DESK, proposal(List.of(id), List.of())))
                .json();
        var path = DESK + "/" + listing.path("id").asString();

        try (var threads = Executors.newFixedThreadPool(16)) {
            var replies = threads
                    .invokeAll(IntStream.range(0, 16)
                            .<java.util.concurrent.Callable<Integer>>mapToObj(
                                    i -> () -> act(running.office(), path, i % 2 == 0 ? "notify" : "drop", "理由", 0)
                                            .status())
                            .toList())
                    .stream()
                    .map(future -> future.resultNow())
                    .toList();

            assertThat(replies.stream().filter(status -> status == 200)).hasSize(1);
            assertThat(replies).allSatisfy(status -> assertThat(status).isIn(200, 409, 422));
        }
        assertThat(running.office().get(path).json().path("timeline").size()).isEqualTo(2);
    }

    private Http chief() {
        return running.http.as(TestTokens.staff("chief", Role.OFFICE));
    }

    private List<String> published(String kind, String id) {
        return ok(running.http.get("/api/complaint/board?limit=100&kind=" + kind))
                .json()
                .path("items")
                .valueStream()
                .filter(item -> item.path("id").asString().equals(id))
                .map(Object::toString)
                .toList();
    }

    private Http.Reply act(Http who, String path, String action, String note) {
        var version = running.office().get(path).json().path("version").asLong();
        return act(who, path, action, note, version);
    }

    private static Http.Reply act(Http who, String path, String action, String note, long version) {
        var body = new HashMap<String, Object>(Map.of("action", action, "version", version));
        if (note != null) {
            body.put("note", note);
        }
        return who.post(path + "/actions", body);
    }

    private static Map<String, Object> proposal(List<String> cases, List<String> photos) {
        return new HashMap<>(Map.of(
                "kind",
                "black",
                "unit",
                Running.UNIT,
                "title",
                "市场周边占道经营反复",
                "reason",
                "本季度同一地点立案 6 起,其中 3 起超时",
                "caseIds",
                cases,
                "photoIds",
                photos));
    }
}
