package cleancity.survey.wave;

import cleancity.kernel.http.Json;
import cleancity.kernel.model.Refusal;
import cleancity.survey.form.Form;
import cleancity.survey.form.FormReader;
import cleancity.survey.model.SurveyRule;
import cleancity.survey.model.Wave;
import cleancity.survey.store.QuestionnaireStore;
import cleancity.survey.store.WaveStore;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;

/**
 * Waves with their forms, remembered for a second, so that a submit reads nothing from the store. A wave that another
 * replica has just closed may therefore take answers for one second more.
 */
public final class WaveCatalog {
    private static final long FRESH_NANOS = Duration.ofSeconds(1).toNanos();
    private static final int MOST = 500;

    /** @param definition the questionnaire's JSON as it was published */
    public record Asked(Form form, JsonNode definition) {}

    /** A wave and what it asks. */
    public record Listed(Wave wave, Asked asked) {
        public Form form() {
            return asked.form();
        }
    }

    private record Remembered(Wave wave, long at) {}

    private final WaveStore waves;
    private final QuestionnaireStore questionnaires;
    private final Map<String, Remembered> remembered = new ConcurrentHashMap<>();
    private final Map<String, Asked> forms = new ConcurrentHashMap<>();

    public WaveCatalog(WaveStore waves, QuestionnaireStore questionnaires) {
        this.waves = waves;
        this.questionnaires = questionnaires;
    }

    /** @throws Refusal.NotFound there is no such wave */
    public Listed get(String id) {
        var known = remembered.get(id);
        if (known == null || System.nanoTime() - known.at() > FRESH_NANOS) {
            var wave = waves.find(id).orElseThrow(() -> new Refusal.NotFound(SurveyRule.NO_SUCH_WAVE));
            known = new Remembered(wave, System.nanoTime());
            bounded(remembered).put(id, known);
        }
        return new Listed(
                known.wave(), asked(known.wave().questionnaire(), known.wave().questionnaireVersion()));
    }

    /** What a published version asks; it never changes. */
    public Asked asked(String questionnaire, int version) {
        var key = questionnaire + "/" + version;
        var known = forms.get(key);
        if (known == null) {
            var json = questionnaires
                    .definition(questionnaire, version)
                    .orElseThrow(() -> new Refusal.NotFound(SurveyRule.NO_SUCH_QUESTIONNAIRE));
            var definition = Json.mapper().readTree(json);
            known = new Asked(FormReader.read(definition), definition);
            bounded(forms).put(key, known);
        }
        return known;
    }

    /** What was remembered of a wave is out of date. */
    void forget(String id) {
        remembered.remove(id);
    }

    private static <T> Map<String, T> bounded(Map<String, T> map) {
        if (map.size() >= MOST) {
            map.clear();
        }
        return map;
    }
}
