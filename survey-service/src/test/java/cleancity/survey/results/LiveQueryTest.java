package cleancity.survey.results;

import static org.assertj.core.api.Assertions.assertThat;

import cleancity.kernel.area.Areas;
import cleancity.kernel.model.Actor;
import cleancity.kernel.model.Role;
import cleancity.kernel.mongo.Mongo;
import cleancity.stores.EmbeddedStores;
import cleancity.survey.start.FirstStart;
import cleancity.survey.store.QuestionnaireStore;
import cleancity.survey.store.TallyStore;
import cleancity.survey.store.WaveStore;
import cleancity.survey.tally.TallyBoard;
import cleancity.survey.testing.Mother;
import cleancity.survey.testing.RunningSurvey;
import cleancity.survey.wave.WaveCatalog;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What a look at results asks of the store, told by the driver itself. */
class LiveQueryTest {
    private static final Actor OFFICE = Actor.staff("a", null, null, Set.of(Role.OFFICE));

    @Test
    void shouldReadTalliesAndNothingOfTheAnswers_whenResultsAreAskedFor() {
        var meters = new SimpleMeterRegistry();
        try (var survey = RunningSurvey.begin();
                var watched = Mongo.connect(EmbeddedStores.shared().mongodbUri(), survey.database(), meters)) {
            var community = "445102008001";
            for (int i = 0; i < 40; i++) {
                survey.resident("live-" + i)
                        .post(
                                "/api/survey/waves/" + FirstStart.WAVE + "/answers",
                                Mother.submission(community, Mother.answers(5)));
            }
            survey.awaitCounted(FirstStart.WAVE, community, 40);
            var board = new TallyBoard(new TallyStore(watched), Areas.bundled());
            var catalog = new WaveCatalog(new WaveStore(watched), new QuestionnaireStore(watched));
            var results = new ReadResults(catalog, board, Areas.bundled());
            var before = finds(meters);

            for (var area : List.of(Mother.CITY, "445102", "445102008", community)) {
                assertThat(results.of(FirstStart.WAVE, area).n()).isEqualTo(40);
            }
            var _ = results.monitor(OFFICE, FirstStart.WAVE, "445102");

            var read = finds(meters);
            before.forEach((collection, n) -> read.merge(collection, -n, Long::sum));
            read.values().removeIf(n -> n == 0);
            assertThat(read.keySet()).isSubsetOf("tallies", "waves", "questionnaires", "questionnaireVersions");
            assertThat(read.get("tallies"))
                    .as("once for all areas, not once each")
                    .isLessThanOrEqualTo(2);
        }
    }

    /** Reading commands by collection. */
    private static Map<String, Long> finds(SimpleMeterRegistry meters) {
        var finds = new HashMap<String, Long>();
        for (Timer timer : meters.find("mongodb.driver.commands").timers()) {
            var command = String.valueOf(timer.getId().getTag("command"));
            if (!command.equals("createIndexes")) {
                finds.merge(String.valueOf(timer.getId().getTag("collection")), timer.count(), Long::sum);
            }
        }
        return finds;
    }
}
