package cleancity.survey.export;

import cleancity.kernel.area.Areas;
import cleancity.kernel.model.Actor;
import cleancity.kernel.model.CommonRule;
import cleancity.kernel.model.Refusal;
import cleancity.kernel.model.Role;
import cleancity.survey.model.SurveyRule;
import cleancity.survey.model.WaveStatus;
import cleancity.survey.store.AnswerStore;
import cleancity.survey.store.ParticipationStore;
import cleancity.survey.wave.WaveCatalog;
import java.time.Duration;

/**
 * Hands out the answers of a wave once it is closed and its key destroyed. While a wave runs, two exports taken one
 * after the other would show what the person in between has answered.
 */
public final class ExportAnswers {
    private static final Duration LATER = Duration.ofSeconds(10);

    private final WaveCatalog catalog;
    private final AnswerStore answers;
    private final ParticipationStore participations;
    private final Areas areas;

    public ExportAnswers(WaveCatalog catalog, AnswerStore answers, ParticipationStore participations, Areas areas) {
        this.catalog = catalog;
        this.answers = answers;
        this.participations = participations;
        this.areas = areas;
    }

    /** What the wave asked, without a single answer. */
    Asked asked(Actor actor, String wave) {
        mayExport(actor);
        return new Asked(catalog.get(wave), areas);
    }

    /** @throws Refusal.Conflict while the wave is not closed */
    Asked closed(Actor actor, String wave) {
        var asked = asked(actor, wave);
        if (asked.wave().status() != WaveStatus.CLOSED) {
            throw new Refusal.Conflict(SurveyRule.WAVE_NOT_CLOSED);
        }
        if (participations.waiting(wave)) {
            throw new Refusal.Unavailable(CommonRule.BUSY, LATER); // the last answers are still on their way
        }
        return asked;
    }

    RawAnswers raw(Asked asked) {
        return new RawAnswers(answers, asked);
    }

    TypedTexts texts(Asked asked) {
        return new TypedTexts(answers, asked);
    }

    static void mayExport(Actor actor) {
        actor.requireAny(Role.ADMINISTRATOR, Role.OFFICE, Role.ANALYST);
    }
}
