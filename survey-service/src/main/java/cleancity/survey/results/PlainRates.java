package cleancity.survey.results;

import cleancity.kernel.model.LocalText;
import cleancity.survey.estimates.SuppressionRule;
import cleancity.survey.model.Counts;
import java.util.Optional;
import java.util.function.Function;

/**
 * Rates of those who answered, of samples that no chance has drawn: shares, without an interval and without any claim
 * beyond those who answered.
 *
 * @param hidden why a rate is not shown
 */
record PlainRates(Counts counts, Function<Scores, Optional<SuppressionRule.Reason>> hidden) implements Rater {
    static final String METHOD = "share-of-answers";
    static final SuppressionRule RULE = new SuppressionRule(SuppressionRule.STANDARD.minimumAnswers(), 1);

    /** Of something that is part of no whole. */
    static PlainRates alone(Counts counts) {
        return new PlainRates(counts, scores -> RULE.reasonToHide(scores.n(counts), 1));
    }

    @Override
    public RateView rate(Scores scores, LocalText note) {
        var sums = Sums.of(scores, counts);
        if (sums.n == 0) {
            return RateView.hidden(0, Notes.NOBODY);
        }
        return hidden.apply(scores)
                .map(reason -> RateView.hidden(sums.n, Notes.hidden(sums.n, reason)))
                .orElseGet(() -> new RateView(
                        sums.n,
                        sums.sum / sums.n,
                        null,
                        null,
                        METHOD,
                        false,
                        note.equals(Notes.PLAIN) ? Notes.NO_CLAIM : Notes.joined(note, Notes.NO_CLAIM)));
    }

    @Override
    public Optional<Measured> measured(Scores scores) {
        var sums = Sums.of(scores, counts);
        return sums.n == 0 || hidden.apply(scores).isPresent()
                ? Optional.empty()
                : Optional.of(Measured.share(sums.sum / sums.n));
    }

    private record Sums(long n, double sum) {
        static Sums of(Scores scores, Counts counts) {
            long n = 0;
            double sum = 0;
            for (var cell : scores.of(counts).values()) {
                for (var score : cell.entrySet()) {
                    n += score.getValue();
                    sum += score.getKey() * score.getValue();
                }
            }
            return new Sums(n, sum);
        }
    }
}
