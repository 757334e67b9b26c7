package cleancity.survey.answer;

import static org.assertj.core.api.Assertions.assertThat;

import cleancity.kernel.area.Areas;
import cleancity.kernel.model.Role;
import cleancity.survey.start.FirstStart;
import cleancity.survey.testing.Everything;
import cleancity.survey.testing.Mother;
import cleancity.survey.testing.RunningSurvey;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;

/** What looks odd is marked and counted, and stays in the results. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FlagsTest {
    private static final String WAVE = "/api/survey/waves/" + FirstStart.WAVE;

    private final List<String> communities = Areas.bundled().communitiesUnder(Mother.CITY).stream()
            .map(area -> area.code())
            .toList();
    private RunningSurvey survey;

    @BeforeAll
    void begin() {
        survey = RunningSurvey.begin();
    }

    @AfterAll
    void end() {
        survey.close();
    }

    /** Seven questions and a matrix of fourteen rows: 21 things, so below 42 seconds is too fast. */
    @Test
    void shouldCountWhatIsDoubtful_whenPeopleHurryOrTickOneColumn() {
        var community = communities.get(60);
        submit(community, "calm", Mother.answers(4), 184);
        submit(community, "just-calm", Mother.answers(3), 42);
        submit(community, "hasty", Mother.answers(5), 41);
        submit(community, "straight", straight(), 200);
        submit(community, "both", straight(), 3);
        submit(community, "visitor", Map.of("resident6m", "no", "age", "30-44"), 30);

        var results = survey.awaitCounted(FirstStart.WAVE, community, 5);
        var quality = awaitQuality(community, 6);

        assertThat(quality.path("speeding").asInt()).isEqualTo(2);
        assertThat(quality.path("straightLining").asInt()).isEqualTo(2);
        assertThat(quality.path("screenedOut").asInt()).isEqualTo(1);
        assertThat(results.path("n").asInt()).isEqualTo(5); // none was dropped
        var city = survey.staff(Role.ANALYST).get(WAVE + "/quality?area=4451").json();
        assertThat(city.path("speeding").asInt()).isGreaterThanOrEqualTo(2);
        var kept = Everything.documents(survey.database()).stream()
                .filter(line -> line.startsWith("answers ") && line.contains(community))
                .toList();
        assertThat(kept).hasSize(6);
        assertThat(kept.stream().filter(line -> line.contains("\"speeding\""))).hasSize(2);
    }

    @Test
    void shouldCountTheSame_whenTalliesAreRebuilt() {
        var community = communities.get(61);
        submit(community, "hasty-2", straight(), 1);
        awaitQuality(community, 1);

        var rebuilt = survey.staff(Role.ADMINISTRATOR).post(WAVE + "/rebuild", "{}");

        assertThat(rebuilt.json().path("changed").asInt()).isZero();
        assertThat(awaitQuality(community, 1).path("straightLining").asInt()).isEqualTo(1);
    }

    @Test
    void shouldRefuse_whenNoStaffAsks() {
        assertThat(survey.resident("r").get(WAVE + "/quality?area=4451").status())
                .isEqualTo(403);
        assertThat(survey.office().get(WAVE + "/quality?area=999999").rule()).isEqualTo("no-such-area");
    }

    /** The same column in every row; those of {@link Mother} have one that differs. */
    private static Map<String, Object> straight() {
        var answers = new LinkedHashMap<>(Mother.answers(4));
        var rows = new LinkedHashMap<String, Object>();
        Mother.ITEMS.forEach(item -> rows.put(item, 3));
        answers.put("items", rows);
        return answers;
    }

    private void submit(String community, String person, Map<String, Object> answers, int seconds) {
        var sent = new LinkedHashMap<>(Mother.submission(community, answers));
        sent.put("durationSeconds", seconds);
        assertThat(survey.resident(person).post(WAVE + "/answers", sent).status())
                .isEqualTo(201);
    }

    private JsonNode awaitQuality(String community, int answers) {
        var path = WAVE + "/quality?area=" + community;
        Awaitility.await()
                .until(() -> survey.office().get(path).json().path("answers").asInt() == answers);
        return survey.office().get(path).json();
    }
}
