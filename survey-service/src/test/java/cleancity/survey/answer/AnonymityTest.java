package cleancity.survey.answer;

import static org.assertj.core.api.Assertions.assertThat;

import cleancity.kernel.area.Areas;
import cleancity.kernel.model.LocalText;
import cleancity.kernel.mongo.Await;
import cleancity.survey.model.Wave;
import cleancity.survey.model.WaveDesign;
import cleancity.survey.model.WaveStatus;
import cleancity.survey.testing.Everything;
import cleancity.survey.testing.Mother;
import cleancity.survey.testing.RunningSurvey;
import cleancity.survey.wave.Participations;
import cleancity.survey.wave.WaveKeys;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.bson.Document;
import org.junit.jupiter.api.Test;

/** After the close nothing in any store leads from an answer to a person: every collection and topic is looked through. */
class AnonymityTest {
    private static final int PEOPLE = 20;

    @Test
    void shouldHoldNothingThatLinks_whenTheWaveIsClosedAndForgotten() throws Exception {
        try (var survey = RunningSurvey.begin()) {
            var community = Areas.bundled().communitiesUnder(Mother.CITY).get(5).code();
            var wave = waveWithQuota(survey, community);
            var path = "/api/survey/waves/" + wave;
            var receipts = new ArrayList<String>();
            for (int i = 0; i < PEOPLE; i++) {
                draft(survey, path, i);
                var taken = survey.resident(person(i))
                        .with("Idempotency-Key", key(i))
                        .post(path + "/answers", Mother.submission(community, Mother.answers(1 + i % 5)));
                assertThat(taken.status()).isEqualTo(201);
                receipts.add(taken.json().path("receipt").asString());
            }
            draft(survey, path, PEOPLE); // never sent
            survey.awaitCounted(wave, community, PEOPLE);
            var marks = marks(keyed(survey, wave));
            marks.addAll(receipts);
            assertThat(Everything.documents(survey.database()))
                    .anyMatch(line -> marks.stream().anyMatch(line::contains));

            assertThat(survey.office().post(path + "/close", "{}").status()).isEqualTo(200);
            survey.clock().forward(Duration.ofMinutes(5));
            survey.restart(); // its clean-up begins at once
            Awaitility.await().until(() -> left(survey, wave).isEmpty());

            var documents = Everything.documents(survey.database());
            var records = Everything.records();
            assertThat(documents.stream().filter(line -> line.startsWith("answers ")))
                    .hasSize(PEOPLE);
            assertThat(records.stream().filter(line -> line.contains(wave))).isNotEmpty();
            assertThat(documents).noneMatch(line -> marks.stream().anyMatch(line::contains));
            assertThat(records).noneMatch(line -> marks.stream().anyMatch(line::contains));
            assertThat(documents).noneMatch(line -> line.startsWith("participations ") && line.contains(wave));
            assertThat(documents).noneMatch(line -> line.startsWith("drafts "));
            assertThat(quota(survey, path).path("taken").asInt()).isEqualTo(PEOPLE);
            assertThat(survey.awaitCounted(wave, community, PEOPLE).path("n").asInt())
                    .isEqualTo(PEOPLE);
        }
    }

    @Test
    void shouldTellOthersHowManyAnswered_whenOneMoreHasAndNothingOfTheAnswer() {
        try (var survey = RunningSurvey.begin()) {
            var community = Areas.bundled().communitiesUnder(Mother.CITY).get(7).code();
            var wave = waveWithQuota(survey, community);
            survey.resident("untold")
                    .post("/api/survey/waves/" + wave + "/answers", Mother.submission(community, Mother.answers(4)));
            survey.awaitCounted(wave, community, 1);

            Awaitility.await().untilAsserted(() -> assertThat(told(wave, "tally.counted.v1"))
                    .hasSize(1));

            assertThat(told(wave, "\"values\"")).isEmpty();
            assertThat(told(wave, "choices")).isEmpty();
        }
    }

    private static List<String> told(String wave, String what) {
        return Everything.records().stream()
                .filter(line -> line.contains(wave) && line.contains(what))
                .toList();
    }

    /** All by which somebody could be found: ids, request keys, and the pseudonyms the open wave's key gave them. */
    private static List<String> marks(Wave keyed) {
        var marks = new ArrayList<String>();
        for (int i = 0; i <= PEOPLE; i++) {
            marks.add(person(i));
            marks.add(key(i));
            marks.add(Participations.id(keyed, person(i)));
            marks.add(WaveKeys.pseudonym(keyed, "key", key(i)));
            marks.add(WaveKeys.pseudonym(keyed, "draft", person(i)));
            marks.add(WaveKeys.pseudonym(keyed, "draft-key", person(i)));
        }
        marks.add(String.valueOf(keyed.key()));
        return marks;
    }

    private static List<String> left(RunningSurvey survey, String wave) {
        return Everything.documents(survey.database()).stream()
                .filter(line -> line.startsWith("participations ") || line.startsWith("drafts "))
                .filter(line -> line.contains(wave))
                .toList();
    }

    private static Wave keyed(RunningSurvey survey, String id) {
        try (var mongo = survey.mongo()) {
            var stored = Await.first(mongo.collection("waves", Document.class).find(new Document("_id", id)));
            return new Wave(
                    id,
                    LocalText.of("试", "try"),
                    WaveStatus.OPEN,
                    Instant.EPOCH,
                    Instant.MAX,
                    LocalText.of("居民", "residents"),
                    new WaveDesign.OpenLink(),
                    "top2",
                    0.9,
                    "q",
                    1,
                    false,
                    stored.getString("key"),
                    0);
        }
    }

    private static void draft(RunningSurvey survey, String path, int i) throws Exception {
        var body = "{\"language\":\"zh-CN\",\"page\":1,\"seconds\":9,\"answers\":{\"age\":\"60+\"},\"revision\":0}";
        var request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + survey.service().port() + path + "/draft"))
                .header("Authorization", "Bearer " + cleancity.kernel.testing.TestTokens.resident(person(i)))
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString(body))
                .build();
        try (var client = HttpClient.newHttpClient()) {
            assertThat(client.send(request, HttpResponse.BodyHandlers.ofString())
                            .statusCode())
                    .isEqualTo(200);
        }
    }

    private static String waveWithQuota(RunningSurvey survey, String community) {
        var id = survey.planned("匿名调查");
        var quota = Map.of("community", community, "choices", Map.of("sex", "female"), "limit", 500);
        survey.office().post("/api/survey/waves/" + id + "/quotas", Map.of("quotas", List.of(quota)));
        assertThat(survey.office()
                        .post("/api/survey/waves/" + id + "/open", "{}")
                        .status())
                .isEqualTo(200);
        return id;
    }

    private static tools.jackson.databind.JsonNode quota(RunningSurvey survey, String path) {
        return survey.office().get(path + "/quotas").json().path("items").get(0);
    }

    private static String person(int i) {
        return "resident-with-a-remarkable-id-" + i + "-end";
    }

    private static String key(int i) {
        return "a-remarkable-key-" + i + "-end";
    }
}
