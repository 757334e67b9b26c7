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

    /** Of a sample that no chance has drawn nothing is said. */
    static String of(Wave wave, RateView rate) {
        if (rate.estimate() == null) {
            return "suppressed";
        }
        if (!(wave.design() instanceof WaveDesign.Probability) || rate.low() == null || rate.high() == null) {
            return "none";
        }
        return slug(new Target(wave.target()).verdict(rate.estimate(), new Interval(rate.low(), rate.high())));
    }

    private static String slug(Verdict verdict) {
        return verdict.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
