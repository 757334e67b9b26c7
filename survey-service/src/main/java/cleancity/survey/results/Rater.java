package cleancity.survey.results;

import cleancity.kernel.model.LocalText;

/** Makes rates of one area in the way the wave's design allows. */
interface Rater {
    RateView rate(Item item, Scoring scoring, LocalText note);
}
