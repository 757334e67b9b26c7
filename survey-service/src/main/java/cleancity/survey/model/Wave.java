package cleancity.survey.model;

import cleancity.kernel.model.LocalText;
import cleancity.kernel.model.Refusal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One round of asking.
 *
 * @param population who is meant
 * @param formula code of the satisfaction formula
 * @param target rate to be reached, a fraction
 * @param questionnaire id and {@code questionnaireVersion} of what is asked
 * @param sample whether it was made up to show the product
 * @param key secret of the pseudonyms, Base64; there only while the wave is open
 * @param version grows with every change
 */
public record Wave(
        String id,
        LocalText title,
        WaveStatus status,
        Instant opensAt,
        Instant closesAt,
        LocalText population,
        WaveDesign design,
        String formula,
        double target,
        String questionnaire,
        int questionnaireVersion,
        boolean sample,
        @Nullable String key,
        long version) {
    /** Refuses times in the wrong order and a target that is no rate. */
    public Wave {
        if (!opensAt.isBefore(closesAt)) {
            throw new Refusal.Invalid("/closesAt", SurveyRule.WAVE_TIMES_WRONG);
        }
        if (!(target > 0 && target < 1)) {
            throw new IllegalArgumentException("a target lies between 0 and 1: " + target);
        }
        if ((key != null) != (status == WaveStatus.OPEN)) {
            throw new IllegalArgumentException("a wave has a key while it is open and only then");
        }
    }

    /** @param newKey fresh secret of the pseudonyms */
    public Wave opened(Instant now, String newKey) {
        require(WaveStatus.PLANNED);
        if (!now.isBefore(closesAt)) {
            throw new Refusal.Invalid("/closesAt", SurveyRule.WAVE_TIMES_WRONG);
        }
        var start = now.isBefore(opensAt) ? now : opensAt;
        return with(WaveStatus.OPEN, start, closesAt, newKey);
    }

    /** Forgets the key, so that nobody can tell any more who took part. */
    public Wave closed(Instant now) {
        require(WaveStatus.OPEN);
        return with(WaveStatus.CLOSED, opensAt, now.isBefore(closesAt) && opensAt.isBefore(now) ? now : closesAt, null);
    }

    public Wave extended(Instant until) {
        if (status == WaveStatus.CLOSED) {
            throw illegal();
        }
        if (!until.isAfter(closesAt)) {
            throw new Refusal.Invalid("/closesAt", SurveyRule.WAVE_TIMES_WRONG);
        }
        return with(status, opensAt, until, key);
    }

    /** Before it opens: asks in the communities that were drawn. */
    public Wave drawn(WaveDesign.Probability sampled) {
        require(WaveStatus.PLANNED);
        return new Wave(
                id,
                title,
                status,
                opensAt,
                closesAt,
                population,
                sampled,
                formula,
                target,
                questionnaire,
                questionnaireVersion,
                sample,
                key,
                version + 1);
    }

    /** From now on marked as made up. */
    public Wave asSample() {
        return new Wave(
                id,
                title,
                status,
                opensAt,
                closesAt,
                population,
                design,
                formula,
                target,
                questionnaire,
                questionnaireVersion,
                true,
                key,
                version + 1);
    }

    /** Whether answers are taken at this moment. */
    public boolean takesAnswersAt(Instant now) {
        return status == WaveStatus.OPEN && now.isBefore(closesAt);
    }

    private void require(WaveStatus wanted) {
        if (status != wanted) {
            throw illegal();
        }
    }

    private Refusal illegal() {
        return new Refusal.IllegalTransition(
                SurveyRule.WAVE_MOVE_NOT_ALLOWED, java.util.Map.of("status", status.slug()));
    }

    private Wave with(WaveStatus next, Instant from, Instant until, @Nullable String secret) {
        return new Wave(
                id,
                title,
                next,
                from,
                until,
                population,
                design,
                formula,
                target,
                questionnaire,
                questionnaireVersion,
                sample,
                secret,
                version + 1);
    }
}
