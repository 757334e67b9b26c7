package cleancity.survey.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;

import cleancity.kernel.http.Json;
import cleancity.kernel.ids.Ids;
import cleancity.kernel.testing.TestStores;
import cleancity.survey.start.FirstStart;
import cleancity.survey.store.QuestionnaireStore;
import cleancity.survey.testing.RunningSurvey;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class QuestionnairesTest {
    private static final String PATH = "/api/survey/questionnaires";
    private static final String SMALL = """
            {"definition":{"title":{"zh-CN":"两题","en":"Two questions"},"pages":[{"name":"p","elements":[
            {"type":"radiogroup","name":"fixed","isRequired":true,"choices":["yes","no"]},
            {"type":"comment","name":"why","visibleIf":"{fixed} = 'no'","maxLength":50}]}]}}""";

    private RunningSurvey survey;

    @BeforeAll
    void begin() {
        survey = RunningSurvey.begin();
    }

    @AfterAll
    void end() {
        survey.close();
    }

    @Test
    void shouldKeepAVersionForEver_whenItIsPublished() {
        var office = survey.office();
        var draft = office.post(PATH, SMALL).json();
        var id = draft.path("id").asString();

        var published = office.post(PATH + "/" + id + "/publish", "{}").json();
        var changed = SMALL.replace("两题", "改过的两题")
                .replace("}]}]}}", "}]}]},\"revision\":" + published.path("revision") + "}");
        var saved = office.post(PATH + "/" + id + "/draft", changed);
        var stale = office.post(PATH + "/" + id + "/draft", changed);
        var second = office.post(PATH + "/" + id + "/publish", "{}").json();

        assertThat(saved.status()).isEqualTo(200);
        assertThat(stale.rule()).isEqualTo("lost-race");
        assertThat(second.path("published").asInt()).isEqualTo(2);
        assertThat(office.get(PATH + "/" + id + "/versions/1").json())
                .isEqualTo(Json.mapper().readTree(SMALL).path("definition"));
        assertThat(office.get(PATH + "/" + id + "/versions/2")
                        .json()
                        .path("title")
                        .path("zh-CN")
                        .asString())
                .isEqualTo("改过的两题");
        assertThat(office.post(PATH + "/" + id + "/publish", "{}").rule()).isEqualTo("nothing-to-publish");
    }

    @Test
    void shouldNameThePlace_whenAnImportIsOutsideTheSubset() {
        var outside = SMALL.replace("\"comment\"", "\"signaturepad\"")
                .replace("\"isRequired\":true", "\"isRequired\":true,\"valueName\":\"x\"")
                .replace("{fixed} = 'no'", "iif({fixed} = 'no', 1, 0)");

        var refused = survey.office().with("Accept-Language", "en").post(PATH, outside);

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.rule()).isEqualTo("outside-subset");
        assertThat(refused.json()
                        .path("errors")
                        .valueStream()
                        .map(e -> e.path("pointer").asString() + " "
                                + e.path("rule").asString()))
                .containsExactlyInAnyOrder(
                        "/pages/0/elements/0/valueName property-outside-subset",
                        "/pages/0/elements/1/visibleIf bad-expression",
                        "/pages/0/elements/1/type type-outside-subset");
        assertThat(refused.json().path("errors").get(0).path("message").asString())
                .contains("valueName");
    }

    @Test
    void shouldShowWhatAnswersDo_whenPreviewed() {
        var office = survey.office();
        var id = office.post(PATH, SMALL).json().path("id").asString();

        var preview = office.post(PATH + "/" + id + "/preview", Map.of("answers", Map.of("fixed", "yes", "why", "x")));

        assertThat(preview.json().path("visible").toString()).isEqualTo("[\"fixed\"]");
        assertThat(preview.json().path("cleaned").toString()).isEqualTo("{\"fixed\":\"yes\"}");
    }

    @Test
    void shouldPublishOnce_whenReplicasStartTogether() throws Exception {
        try (var mongo = TestStores.mongo();
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var store = new QuestionnaireStore(mongo);
            var clock = Clock.systemUTC();
            var start = new CyclicBarrier(12);
            var running = new ArrayList<Future<Integer>>();
            for (int i = 0; i < 12; i++) {
                running.add(threads.submit(() -> {
                    start.await();
                    var edit = new EditQuestionnaires(store, Ids.random(clock), clock);
                    edit.bring("brought", FirstStart.definition());
                    return edit.found("brought").published();
                }));
            }

            for (var each : running) {
                assertThat(each.get()).isEqualTo(1);
            }
            assertThat(store.definition("brought", 2)).isEmpty();
        }
    }

    @Test
    void shouldPreviewWhatIsNotSaved_whenADefinitionComesAlong() {
        var office = survey.office();
        var id = office.post(PATH, SMALL).json().path("id").asString();
        var changed = SMALL.replace("{fixed} = 'no'", "{fixed} = 'yes'");
        var path = PATH + "/" + id + "/preview";

        var preview = office.post(path, tried(changed));
        var refused = office.post(path, tried(SMALL.replace("\"comment\"", "\"signaturepad\"")));

        assertThat(preview.json().path("visible").toString()).isEqualTo("[\"fixed\",\"why\"]");
        assertThat(office.post(path, Map.of("answers", Map.of("fixed", "yes")))
                        .json()
                        .path("visible")
                        .toString())
                .isEqualTo("[\"fixed\"]");
        assertThat(refused.rule()).isEqualTo("outside-subset");
        assertThat(refused.json().path("errors").get(0).path("pointer").asString())
                .isEqualTo("/pages/0/elements/1/type");
        assertThat(office.post(path, Map.of("answers", Map.of("fixed", "perhaps")))
                        .json()
                        .path("errors")
                        .toString())
                .contains("/answers/fixed", "not-a-choice");
        assertThat(survey.resident("r").post(path, tried(changed)).status()).isEqualTo(403);
    }

    private static Map<String, Object> tried(String draft) {
        var definition = Json.mapper().readTree(draft).path("definition");
        return Map.of("definition", definition, "answers", Map.of("fixed", "yes"));
    }

    @Test
    void shouldStartANewOne_whenAQuestionnaireIsCloned() {
        var clone = survey.office().post(PATH + "/" + FirstStart.QUESTIONNAIRE + "/clone", "{}");

        assertThat(clone.status()).isEqualTo(201);
        assertThat(clone.json().path("definition")).isEqualTo(FirstStart.definition());
        assertThat(clone.json().path("published").asInt()).isZero();
        assertThat(survey.resident("r").post(PATH, SMALL).status()).isEqualTo(403);
    }

    @Test
    void shouldAskTheNewestVersion_whenAWaveIsPlannedAndOpened() {
        var office = survey.office();
        var id = office.post(PATH, SMALL).json().path("id").asString();
        var plan = """
                {"title":{"zh-CN":"回访"},"questionnaire":"%s","opensAt":"2099-01-01T00:00:00Z","closesAt":"2099-02-01T00:00:00Z",
                "population":{"zh-CN":"报事人"},"design":{"kind":"open-link"},"formula":"top2","target":0.9}""".formatted(id);
        assertThat(office.post("/api/survey/waves", plan)
                        .json()
                        .path("errors")
                        .get(0)
                        .path("rule")
                        .asString())
                .isEqualTo("not-published");
        office.post(PATH + "/" + id + "/publish", "{}");

        var wave = office.post("/api/survey/waves", plan).json().path("id").asString();
        var open = office.post("/api/survey/waves/" + wave + "/open", "{}");

        assertThat(open.json().path("status").asString()).isEqualTo("open");
        assertThat(office.post("/api/survey/waves/" + wave + "/open", "{}").rule())
                .isEqualTo("wave-move-not-allowed");
        assertThat(office.post("/api/survey/waves/" + wave + "/extend", Map.of("closesAt", "2099-03-01T00:00:00Z"))
                        .json()
                        .path("closesAt")
                        .asString())
                .isEqualTo("2099-03-01T00:00:00Z");
        assertThat(survey.anybody()
                        .get("/api/survey/waves/open")
                        .json()
                        .path("items")
                        .size())
                .isEqualTo(2);
    }
}
