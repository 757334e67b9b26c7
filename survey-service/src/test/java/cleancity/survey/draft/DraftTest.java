package cleancity.survey.draft;

import static org.assertj.core.api.Assertions.assertThat;

import cleancity.kernel.area.Areas;
import cleancity.kernel.http.Json;
import cleancity.kernel.testing.TestStores;
import cleancity.kernel.testing.TestTokens;
import cleancity.survey.model.StoredDraft;
import cleancity.survey.store.DraftStore;
import cleancity.survey.testing.Everything;
import cleancity.survey.testing.Mother;
import cleancity.survey.testing.RunningSurvey;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;

/** Begun on one device, gone on with on another, read by nobody else. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DraftTest {
    private final String community =
            Areas.bundled().communitiesUnder(Mother.CITY).get(9).code();
    private RunningSurvey survey;
    private HttpClient client;
    private String wave;

    private record Reply(int status, JsonNode json) {
        String rule() {
            return json.path("rule").asString();
        }
    }

    @BeforeAll
    void begin() {
        survey = RunningSurvey.begin();
        client = HttpClient.newHttpClient();
        wave = survey.planned("草稿");
        survey.office().post("/api/survey/waves/" + wave + "/open", "{}");
    }

    @AfterAll
    void end() {
        client.close();
        survey.close();
    }

    @Test
    void shouldGoOn_whenAnotherDeviceAsks() throws Exception {
        var first = save("two-phones", 0, Map.of("age", "60+"));
        var second = survey.resident("two-phones").get(draft());
        var saved = save("two-phones", 1, Map.of("age", "60+", "aware", "yes"));

        assertThat(first.status()).isEqualTo(200);
        assertThat(second.json().path("answers").path("age").asString()).isEqualTo("60+");
        assertThat(second.json().path("page").asInt()).isEqualTo(2);
        assertThat(second.json().path("community").asString()).isEqualTo(community);
        assertThat(saved.json().path("revision").asLong()).isEqualTo(2);
        assertThat(survey.resident("somebody-else").get(draft()).status()).isEqualTo(204);
        assertThat(survey.anybody().get(draft()).status()).isEqualTo(401);
        assertThat(survey.office().get(draft()).status()).isEqualTo(403);
    }

    @Test
    void shouldKeepOne_whenManyDevicesSaveOverTheSameRevision() throws Exception {
        assertThat(save("racer", 0, Map.of("age", "60+")).status()).isEqualTo(200);
        var start = new CyclicBarrier(16);
        var running = new ArrayList<Future<Integer>>();

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 16; i++) {
                running.add(threads.submit(() -> {
                    start.await();
                    return save("racer", 1, Map.of("age", "60+")).status();
                }));
            }
        }

        var statuses = new ArrayList<Integer>();
        for (var each : running) {
            statuses.add(each.get());
        }
        assertThat(statuses).containsOnly(200, 409);
        assertThat(statuses.stream().filter(status -> status == 200)).hasSize(1);
        assertThat(save("racer", 0, Map.of()).rule()).isEqualTo("lost-race");
    }

    @Test
    void shouldBeGone_whenTheAnswersAreSent() throws Exception {
        assertThat(save("sender", 0, Map.of("worst-spot", "绝密路口")).status()).isEqualTo(200);
        var before = drafts();

        var taken = survey.resident("sender")
                .post("/api/survey/waves/" + wave + "/answers", Mother.submission(community, Mother.answers(4)));

        assertThat(taken.status()).isEqualTo(201);
        assertThat(survey.resident("sender").get(draft()).rule()).isEqualTo("already-answered");
        assertThat(save("sender", 1, Map.of()).rule()).isEqualTo("already-answered");
        Awaitility.await().until(() -> drafts().size() < before.size());
        assertThat(before).noneMatch(line -> line.contains("绝密路口"));
    }

    @Test
    void shouldBeInNoResult_whenItIsKept() throws Exception {
        var quiet = Areas.bundled().communitiesUnder(Mother.CITY).get(30).code();
        var answers = new LinkedHashMap<String, Object>(Mother.answers(1));
        assertThat(save("undecided", 0, answers).status()).isEqualTo(200);
        survey.resident("decided")
                .post("/api/survey/waves/" + wave + "/answers", Mother.submission(quiet, Mother.answers(5)));

        var results = survey.awaitCounted(wave, quiet, 1);

        assertThat(results.path("n").asInt()).isEqualTo(1);
        assertThat(Everything.records()).noneMatch(line -> line.contains("undecided"));
    }

    @Test
    void shouldBeGone_whenItIsDropped() throws Exception {
        assertThat(save("dropper", 0, Map.of("age", "60+")).status()).isEqualTo(200);
        assertThat(survey.resident("dropper").delete(draft()).status()).isEqualTo(204);
        assertThat(survey.resident("dropper").delete(draft()).status()).isEqualTo(204);
        assertThat(survey.resident("dropper").get(draft()).status()).isEqualTo(204);
        assertThat(save("dropper", 0, Map.of("age", "60+")).status()).isEqualTo(200);
    }

    @Test
    void shouldRefuse_whenItIsTooLargeOrTheWaveIsNotOpen() throws Exception {
        var planned = survey.planned("未开放");

        assertThat(save("writer", 0, Map.of("worst-spot", "路".repeat(70_000))).status())
                .isEqualTo(413);
        assertThat(survey.resident("writer")
                        .get("/api/survey/waves/" + planned + "/draft")
                        .rule())
                .isEqualTo("wave-not-open");
        assertThat(survey.resident("writer").get("/api/survey/waves/none/draft").rule())
                .isEqualTo("no-such-wave");
        assertThat(put("writer", "{}").status()).isEqualTo(400);
    }

    @Test
    void shouldCountAsNone_whenItHasExpired() {
        try (var mongo = TestStores.mongo()) {
            var store = new DraftStore(mongo);
            var now = Instant.parse("2026-11-23T02:00:00Z");
            var old = new StoredDraft("w|a", "w", 7, "x", now.minusSeconds(60), now);
            assertThat(store.put(new StoredDraft("w|a", "w", 1, "x", now, now), 0, now.minusSeconds(60)))
                    .isTrue();
            assertThat(store.put(old, 0, now)).isTrue();

            assertThat(store.find("w|a", now)).isEmpty();
            assertThat(store.put(old, 7, now)).isFalse();
            assertThat(store.put(new StoredDraft("w|a", "w", 1, "y", now, now.plusSeconds(60)), 0, now))
                    .isTrue();
            assertThat(store.find("w|a", now)).isPresent();
            store.forget("w2");
            assertThat(store.find("w|a", now)).isPresent();
            store.forget("w");
            assertThat(store.find("w|a", now)).isEmpty();
        }
    }

    private List<String> drafts() {
        return Everything.documents(survey.database()).stream()
                .filter(line -> line.startsWith("drafts "))
                .toList();
    }

    private String draft() {
        return "/api/survey/waves/" + wave + "/draft";
    }

    private Reply save(String person, long revision, Map<String, ?> answers) throws Exception {
        return put(
                person,
                Json.text(Map.of(
                        "community",
                        community,
                        "language",
                        "zh-CN",
                        "page",
                        2,
                        "seconds",
                        40,
                        "answers",
                        answers,
                        "revision",
                        revision)));
    }

    private Reply put(String person, String body) throws Exception {
        var request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + survey.service().port() + draft()))
                .timeout(Duration.ofSeconds(20))
                .header("Authorization", "Bearer " + TestTokens.resident(person))
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString(body))
                .build();
        var response = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
        return new Reply(response.statusCode(), Json.mapper().readTree(response.body()));
    }
}
