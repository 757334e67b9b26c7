package cleancity.survey.results;

import cleancity.survey.estimates.Interval;
import cleancity.survey.estimates.Target;
import cleancity.survey.estimates.Verdict;
import cleancity.survey.model.Wave;
import cleancity.survey.model.WaveDesign;
import java.util.Locale;

/** What a wave may say of its target. */
final class Verdicts {
    private Verdicts() {}

    /** A sample that was not drawn proves nothing: the most it can say is that the figure reaches the target. */
    static String of(Wave wave, RateView rate) {
        if (rate.estimate() == null || rate.low() == null || rate.high() == null) {
            return "suppressed";
        }
        var verdict = new Target(wave.target()).verdict(rate.estimate(), new Interval(rate.low(), rate.high()));
        boolean claims = wave.design() instanceof WaveDesign.Probability;
        return slug(verdict == Verdict.PROVEN && !claims ? Verdict.NOMINAL : verdict);
    }

    private static String slug(Verdict verdict) {
        return verdict.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
