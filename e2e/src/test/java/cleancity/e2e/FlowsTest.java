package cleancity.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The three flows, each from HTTP through the gateway to the stores and back to a reader. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FlowsTest {
    private static final Path ROOT = Path.of(System.getProperty("cleancity.root"));

    private RunningSystem system;

    @BeforeAll
    void start(@TempDir Path data) throws IOException {
        system = RunningSystem.start(ROOT, data, RunningSystem.noPasswordsYet());
    }

    @AfterAll
    void stop() {
        system.close();
    }

    @Test
    void shouldMoveTheLiveResultByOne_whenAResidentAnswersOnce() {
        var checks = new Checks();

        new SurveyJourney(system.origin(), checks, "445102010002").run("flow-voter");

        assertThat(checks.misses()).isEmpty();
    }

    @Test
    void shouldShowEveryStepAndAskTheReporter_whenACaseIsDrivenToItsClose() {
        var checks = new Checks();

        var closed = new ComplaintJourney(system, checks).run("flow-citizen");
        new FollowUpJourney(system, checks).run("flow-citizen", closed);

        assertThat(checks.misses()).isEmpty();
    }

    @Test
    void shouldPromoteTheFirstInLine_whenSomebodyCancels() {
        var checks = new Checks();

        new CampaignJourney(system.origin(), checks).run("flow-volunteer");

        assertThat(checks.misses()).isEmpty();
    }
}
