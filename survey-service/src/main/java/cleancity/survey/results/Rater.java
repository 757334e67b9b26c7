package cleancity.survey.results;

import cleancity.kernel.model.LocalText;
import java.util.Optional;

/** Makes rates of one area in the way the wave's design allows. */
interface Rater {
    /** The rate as it is shown, suppressed when too thin. */
    RateView rate(Scores scores, LocalText note);

    /** The rate as it is reckoned with; empty when it must not be shown. */
    Optional<Measured> measured(Scores scores);

    /** How a rate moves together with the same rate of another area of this wave, from -1 to 1. */
    default double correlation(Scores scores, String other) {
        return 0;
    }

    default RateView rate(Item item, Scoring scoring, LocalText note) {
        return rate(new Scores.OfItem(item, scoring), note);
    }
}
