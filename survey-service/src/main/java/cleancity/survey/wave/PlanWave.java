package cleancity.survey.wave;

import cleancity.kernel.ids.Ids;
import cleancity.kernel.model.Actor;
import cleancity.kernel.model.LocalText;
import cleancity.kernel.model.Refusal;
import cleancity.kernel.model.Role;
import cleancity.survey.model.Questionnaire;
import cleancity.survey.model.SurveyRule;
import cleancity.survey.model.Wave;
import cleancity.survey.model.WaveDesign;
import cleancity.survey.model.WaveStatus;
import cleancity.survey.store.QuestionnaireStore;
import cleancity.survey.store.WaveStore;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Plans a wave of a published questionnaire. */
public final class PlanWave {
    private final WaveStore waves;
    private final QuestionnaireStore questionnaires;
    private final Ids ids;

    /** @param questionnaireVersion the newest when null */
    public record Plan(
            LocalText title,
            String questionnaire,
            @Nullable Integer questionnaireVersion,
            Instant opensAt,
            Instant closesAt,
            LocalText population,
            WaveDesign design,
            String formula,
            double target,
            boolean sample) {}

    public PlanWave(WaveStore waves, QuestionnaireStore questionnaires, Ids ids) {
        this.waves = waves;
        this.questionnaires = questionnaires;
        this.ids = ids;
    }

    /** @throws Refusal.Invalid when the questionnaire has no such published version, or the times are wrong */
    public Wave plan(Actor actor, Plan plan) {
        actor.requireAny(Role.OFFICE, Role.ADMINISTRATOR);
        return plan(ids.next(), plan);
    }

    /** For content that the product brings along; a wave with this id that is there already stays. */
    public Wave plan(String id, Plan plan) {
        var wave = new Wave(
                id,
                plan.title(),
                WaveStatus.PLANNED,
                plan.opensAt(),
                plan.closesAt(),
                plan.population(),
                plan.design(),
                plan.formula(),
                plan.target(),
                plan.questionnaire(),
                version(plan),
                plan.sample(),
                null,
                0);
        var _ = waves.add(wave, List.of());
        return wave;
    }

    private int version(Plan plan) {
        int newest = questionnaires
                .find(plan.questionnaire())
                .map(Questionnaire::published)
                .orElseThrow(() -> new Refusal.Invalid("/questionnaire", SurveyRule.NO_SUCH_QUESTIONNAIRE));
        int wanted = plan.questionnaireVersion() == null ? newest : plan.questionnaireVersion();
        if (wanted < 1 || wanted > newest) {
            throw new Refusal.Invalid("/version", SurveyRule.NOT_PUBLISHED);
        }
        return wanted;
    }
}
