package cleancity.survey.results;

import cleancity.kernel.area.Areas;
import cleancity.kernel.model.LocalText;
import cleancity.survey.estimates.SatisfactionFormula;
import cleancity.survey.form.Form;
import cleancity.survey.model.Tally;
import cleancity.survey.model.Wave;
import cleancity.survey.model.WaveDesign;
import cleancity.survey.tally.AreaSums;
import cleancity.survey.wave.WaveCatalog;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;

/**
 * A wave with the way its rates are made.
 *
 * @param raters area code to what makes its rates
 */
record Judged(WaveCatalog.Listed listed, Function<String, Rater> raters) {
    /**
     * From tallies other than those on the board.
     *
     * @param pairs whose groups are counted in the tallies
     */
    static Judged of(WaveCatalog.Listed listed, Collection<Tally> tallies, Areas areas, List<Pair> pairs) {
        return new Judged(
                listed,
                switch (listed.wave().design()) {
                    case WaveDesign.OpenLink _, WaveDesign.FollowUp _ -> {
                        var sums = AreaSums.of(tallies, areas);
                        var disclosure = new Disclosure(tallies, areas, PlainRates.RULE, pairs);
                        yield area -> new PlainRates(sums.of(area), scores -> disclosure.reasonToHide(scores, area));
                    }
                    case WaveDesign.Probability sample ->
                        new DesignRates(listed.form(), sample, tallies, areas, pairs)::of;
                });
    }

    Wave wave() {
        return listed.wave();
    }

    Form form() {
        return listed.form();
    }

    SatisfactionFormula formula() {
        return SatisfactionFormula.ofCode(wave().formula());
    }

    AreaRates rates(String area) {
        return new AreaRates(raters.apply(area), form(), formula());
    }

    boolean random() {
        return wave().design() instanceof WaveDesign.Probability;
    }

    LocalText label() {
        return label(wave());
    }

    /** What a wave's design allows to be claimed. */
    static LocalText label(Wave wave) {
        var label =
                switch (wave.design()) {
                    case WaveDesign.OpenLink _ -> Notes.OPEN_LINK;
                    case WaveDesign.FollowUp _ -> Notes.FOLLOW_UP;
                    case WaveDesign.Probability _ -> Notes.PROBABILITY;
                };
        return wave.sample() ? Notes.joined(Notes.SAMPLE, label) : label;
    }
}
