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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Rates of a probability sample: Taylor-linearised variance over strata and communities, weights raked to the city's
 * margins, Wilson's interval on the effective n with Student's t. Designs are made once per rate and serve every area.
 */
final class DesignRates {
    private final Form form;
    private final WaveDesign.Probability design;
    private final Collection<Tally> tallies;
    private final Areas areas;
    private final Disclosure disclosure;
    private final Map<String, Optional<DesignRows>> prepared = new HashMap<>();

    /** @param pairs whose groups are counted in the tallies */
    DesignRates(Form form, WaveDesign.Probability design, Collection<Tally> tallies, Areas areas, List<Pair> pairs) {
        this.form = form;
        this.design = design;
        this.tallies = tallies;
        this.areas = areas;
        this.disclosure = new Disclosure(tallies, areas, SuppressionRule.STANDARD, pairs);
    }

    Rater of(String area) {
        return new OfArea(area);
    }

    /** What the sample says of a rate in one area. */
    private record Said(
            Estimate estimate, Weighting weighting, long communities, Optional<SuppressionRule.Reason> hidden) {
        RateView shown(LocalText note) {
            var interval = estimate.rateInterval(IntervalMethod.WILSON, Confidence.P95);
            return new RateView(
                    estimate.n(),
                    Math.clamp(estimate.value(), 0, 1),
                    interval.low(),
                    interval.high(),
                    weighting.raked() ? "taylor-wilson-raked" : "taylor-wilson",
                    false,
                    Notes.joined(note, Notes.design(estimate, communities, weighting)));
        }
    }

    private final class OfArea implements Rater {
        private final String area;

        OfArea(String area) {
            this.area = area;
        }

        @Override
        public RateView rate(Scores scores, LocalText note) {
            return said(scores)
                    .map(said -> said.hidden()
                            .map(reason -> RateView.hidden(
                                    said.estimate().n(),
                                    Notes.hidden(said.estimate().n(), reason)))
                            .orElseGet(() -> said.shown(note)))
                    .orElse(RateView.hidden(0, Notes.NOBODY));
        }

        @Override
        public Optional<Measured> measured(Scores scores) {
            return said(scores).filter(said -> said.hidden().isEmpty()).map(said -> Measured.of(said.estimate()));
        }

        private long communities() {
            return design.psus().stream()
                    .filter(psu -> areas.isWithin(psu.community(), area))
                    .count();
        }

        @Override
        public double correlation(Scores scores, String other) {
            var rows = rows(scores);
            if (rows == null) {
                return 0;
            }
            var here = rows.inside(areas, area);
            var there = rows.inside(areas, other);
            return answered(rows.values(), here) && answered(rows.values(), there)
                    ? rows.design().correlation(rows.values(), here, there)
                    : 0;
        }

        private Optional<Said> said(Scores scores) {
            var rows = rows(scores);
            if (rows == null) {
                return Optional.empty();
            }
            var inside = rows.inside(areas, area);
            return answered(rows.values(), inside)
                    ? Optional.of(new Said(
                            rows.design().domain(inside).proportion(rows.values()),
                            rows.drawn().weighting(),
                            communities(),
                            disclosure.reasonToHide(scores, area)))
                    : Optional.empty();
        }
    }

    private @Nullable DesignRows rows(Scores scores) {
        return prepared.computeIfAbsent(
                        scores.key(), _ -> Optional.ofNullable(DesignRows.of(form, design, scores, tallies)))
                .orElse(null);
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
