package cleancity.survey.results;

import cleancity.kernel.model.LocalText;
import cleancity.survey.estimates.Confidence;
import cleancity.survey.estimates.MeanScore;
import cleancity.survey.estimates.SuppressionRule;
import cleancity.survey.model.Counts;
import java.util.Optional;

/** Rates of open-link samples: plain counts with Wilson's interval, and no claim beyond those who answered. */
record PlainRates(Counts counts) implements Rater {
    private static final SuppressionRule RULE = new SuppressionRule(SuppressionRule.STANDARD.minimumAnswers(), 1);

    @Override
    public RateView rate(Scores scores, LocalText note) {
        var sums = Sums.of(scores, counts);
        var reason = RULE.reasonToHide(sums.n, 1);
        if (reason.isPresent()) {
            return RateView.hidden(sums.n, sums.n == 0 ? Notes.NOBODY : Notes.hidden(sums.n, reason.get()));
        }
        var mean = sums.mean();
        var interval = mean.interval(Confidence.P95);
        return new RateView(
                sums.n,
                mean.estimate(),
                interval.low(),
                interval.high(),
                "wilson-as-if-random",
                false,
                Notes.joined(note, Notes.AS_IF_RANDOM));
    }

    @Override
    public Optional<Measured> measured(Scores scores) {
        var sums = Sums.of(scores, counts);
        return RULE.reasonToHide(sums.n, 1).isPresent() ? Optional.empty() : Optional.of(Measured.of(sums.mean()));
    }

    private record Sums(long n, double sum, double squares) {
        static Sums of(Scores scores, Counts counts) {
            long n = 0;
            double sum = 0;
            double squares = 0;
            for (var cell : scores.of(counts).values()) {
                for (var score : cell.entrySet()) {
                    n += score.getValue();
                    sum += score.getKey() * score.getValue();
                    squares += score.getKey() * score.getKey() * score.getValue();
                }
            }
            return new Sums(n, sum, squares);
        }

        MeanScore mean() {
            return new MeanScore(n, sum, squares);
        }
    }
}
