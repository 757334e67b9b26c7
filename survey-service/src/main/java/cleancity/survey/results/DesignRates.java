package cleancity.survey.results;

import cleancity.kernel.area.Areas;
import cleancity.kernel.model.LocalText;
import cleancity.survey.estimates.Confidence;
import cleancity.survey.estimates.IntervalMethod;
import cleancity.survey.estimates.SuppressionRule;
import cleancity.survey.estimates.design.Estimate;
import cleancity.survey.form.Form;
import cleancity.survey.model.Tally;
import cleancity.survey.model.WaveDesign;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Rates of a probability sample: Taylor-linearised variance over strata and communities, weights raked to the city's
 * margins, Wilson's interval on the effective n with Student's t. Designs are made once per item and serve every area.
 */
final class DesignRates {
    private final Form form;
    private final WaveDesign.Probability design;
    private final Collection<Tally> tallies;
    private final Areas areas;
    private final Map<String, Optional<DesignRows.Prepared>> prepared = new HashMap<>();

    DesignRates(Form form, WaveDesign.Probability design, Collection<Tally> tallies, Areas areas) {
        this.form = form;
        this.design = design;
        this.tallies = tallies;
        this.areas = areas;
    }

    Rater of(String area) {
        return (item, scoring, note) -> prepared.computeIfAbsent(
                        item.name(), _ -> Optional.ofNullable(DesignRows.of(form, design, item, scoring, tallies)))
                .map(rows -> rate(rows, area, note))
                .orElse(RateView.hidden(0, Notes.NOBODY));
    }

    private RateView rate(DesignRows.Prepared rows, String area, LocalText note) {
        var inside = rows.inside(areas, area);
        if (!answered(rows.values(), inside)) {
            return RateView.hidden(0, Notes.NOBODY);
        }
        var estimate = rows.design().domain(inside).proportion(rows.values());
        var reason = SuppressionRule.STANDARD.reasonToHide(estimate.n(), estimate.psus());
        if (reason.isPresent()) {
            return RateView.hidden(estimate.n(), Notes.hidden(estimate.n(), reason.get()));
        }
        return shown(estimate, rows.raked(), note);
    }

    private static RateView shown(Estimate estimate, boolean raked, LocalText note) {
        var interval = estimate.rateInterval(IntervalMethod.WILSON, Confidence.P95);
        return new RateView(
                estimate.n(),
                Math.clamp(estimate.value(), 0, 1),
                interval.low(),
                interval.high(),
                raked ? "taylor-wilson-raked" : "taylor-wilson",
                false,
                Notes.joined(note, Notes.design(estimate, raked)));
    }

    private static boolean answered(double[] values, boolean[] inside) {
        for (int i = 0; i < values.length; i++) {
            if (inside[i] && !Double.isNaN(values[i])) {
                return true;
            }
        }
        return false;
    }
}
