package cleancity.survey;

import cleancity.kernel.area.Areas;
import cleancity.kernel.ids.Cursors;
import cleancity.kernel.lifecycle.Platform;
import cleancity.kernel.mongo.Mongo;
import cleancity.survey.answer.TakeAnswer;
import cleancity.survey.store.ParticipationStore;
import cleancity.survey.store.SamplePlanStore;
import cleancity.survey.store.WaveStore;
import cleancity.survey.wave.WaveCatalog;
import java.nio.charset.StandardCharsets;

/** What the parts of the wiring share. */
record Kit(
        SurveyConfig config,
        Platform platform,
        Mongo mongo,
        Areas areas,
        WaveStore waves,
        WaveCatalog catalog,
        ParticipationStore participations,
        SamplePlanStore plans,
        TakeAnswer take) {
    byte[] secret() {
        return config.secret().value().getBytes(StandardCharsets.UTF_8);
    }

    Cursors cursors(String list) {
        return new Cursors(secret(), list);
    }
}
