package cleancity.bench.survey;

import cleancity.kernel.ids.Ids;
import cleancity.kernel.ids.RandomToken;
import cleancity.kernel.model.LocalText;
import cleancity.kernel.mongo.Mongo;
import cleancity.survey.form.Form;
import cleancity.survey.model.WaveDesign;
import cleancity.survey.questionnaire.EditQuestionnaires;
import cleancity.survey.start.FirstStart;
import cleancity.survey.store.QuestionnaireStore;
import cleancity.survey.store.WaveStore;
import cleancity.survey.wave.MoveWave;
import cleancity.survey.wave.PlanWave;
import cleancity.survey.wave.WaveCatalog;
import cleancity.survey.wave.WaveKeys;
import java.time.Clock;
import java.time.Duration;

/** Open waves of the questionnaire the product brings along. */
final class Waves {
    private final Ids ids = Ids.random(Clock.systemUTC());
    private final WaveCatalog catalog;
    private final PlanWave plan;
    private final MoveWave move;

    Waves(Mongo mongo) {
        var clock = Clock.systemUTC();
        var waves = new WaveStore(mongo);
        var questionnaires = new QuestionnaireStore(mongo);
        new EditQuestionnaires(questionnaires, ids, clock).bring(FirstStart.QUESTIONNAIRE, FirstStart.definition());
        catalog = new WaveCatalog(waves, questionnaires);
        plan = new PlanWave(waves, questionnaires, ids);
        move = new MoveWave(waves, catalog, new WaveKeys(RandomToken.secure()), ids, clock);
    }

    /** Its id. */
    String open() {
        var now = Clock.systemUTC().instant();
        var text = LocalText.of("测量", "Measurement");
        var wave = plan.plan(
                ids.next(),
                new PlanWave.Plan(
                        text,
                        FirstStart.QUESTIONNAIRE,
                        null,
                        now.minus(Duration.ofDays(1)),
                        now.plus(Duration.ofDays(1)),
                        text,
                        new WaveDesign.OpenLink(),
                        "top2",
                        0.9,
                        false));
        var _ = move.keepSchedule();
        return wave.id();
    }

    Form form(String wave) {
        return catalog.get(wave).form();
    }
}
