package cleancity.survey.results;

import cleancity.kernel.model.LocalText;
import cleancity.survey.estimates.Confidence;
import cleancity.survey.estimates.MeanScore;
import cleancity.survey.estimates.SuppressionRule;
import cleancity.survey.model.Counts;

/** Rates of open-link samples: plain counts with Wilson's interval, and no claim beyond those who answered. */
final class PlainRates {
    private static final SuppressionRule RULE = new SuppressionRule(SuppressionRule.STANDARD.minimumAnswers(), 1);

    private PlainRates() {}

    static Rater of(Counts counts) {
        return (item, scoring, note) -> rate(item, counts, scoring, note);
    }

    private static RateView rate(Item item, Counts counts, Scoring scoring, LocalText note) {
        long n = 0;
        double sum = 0;
        double squares = 0;
        for (var choice : item.choices()) {
            var score = scoring.score(choice);
            if (score.isPresent()) {
                long count = counts.option(item.name(), choice.key());
                n += count;
                sum += score.get() * count;
                squares += score.get() * score.get() * count;
            }
        }
        var reason = RULE.reasonToHide(n, 1);
        if (reason.isPresent()) {
            return RateView.hidden(n, n == 0 ? Notes.NOBODY : Notes.hidden(n, reason.get()));
        }
        var mean = new MeanScore(n, sum, squares);
        var interval = mean.interval(Confidence.P95);
        return new RateView(
                n,
                mean.estimate(),
                interval.low(),
                interval.high(),
                "wilson-as-if-random",
                false,
                Notes.joined(note, Notes.AS_IF_RANDOM));
    }
}
