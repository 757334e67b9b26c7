package cleancity.survey.demo;

import cleancity.kernel.model.LocalText;
import cleancity.survey.model.WaveDesign;
import cleancity.survey.start.FirstStart;
import cleancity.survey.wave.PlanWave;
import java.time.Instant;

/** The waves of the sample. */
final class SampleWaves {
    private SampleWaves() {}

    static PlanWave.Plan plan(LocalText title, Instant opens, Instant closes, WaveDesign design) {
        return new PlanWave.Plan(
                title, FirstStart.QUESTIONNAIRE, null, opens, closes, FirstStart.POPULATION, design, "top2", 0.9, true);
    }
}
