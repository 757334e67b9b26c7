package cleancity.survey.estimates;

import java.util.Map;

/**
 * Answers to one satisfaction question by level.
 *
 * @param counts answers per level, not negative; a level not named has none
 */
public record SatisfactionCounts(Map<SatisfactionLevel, Long> counts) {
    /** @throws IllegalArgumentException when a count is negative */
    public SatisfactionCounts {
        counts.forEach((level, count) -> {
            if (count < 0) {
                throw new IllegalArgumentException("negative count for " + level + ": " + count);
            }
        });
        counts = Map.copyOf(counts);
    }

    /** Counts in the order of {@link SatisfactionLevel}. */
    public static SatisfactionCounts of(
            long verySatisfied, long satisfied, long neutral, long dissatisfied, long veryDissatisfied, long dontKnow) {
        return new SatisfactionCounts(Map.of(
                SatisfactionLevel.VERY_SATISFIED, verySatisfied,
                SatisfactionLevel.SATISFIED, satisfied,
                SatisfactionLevel.NEUTRAL, neutral,
                SatisfactionLevel.DISSATISFIED, dissatisfied,
                SatisfactionLevel.VERY_DISSATISFIED, veryDissatisfied,
                SatisfactionLevel.DONT_KNOW, dontKnow));
    }

    /** Answers in the base: all but "don't know". */
    public long base() {
        return counts.entrySet().stream()
                .filter(e -> e.getKey() != SatisfactionLevel.DONT_KNOW)
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    /**
     * The satisfaction rate under a formula, with its interval at hand.
     *
     * @throws IllegalArgumentException when the base is empty
     */
    public MeanScore rate(SatisfactionFormula formula) {
        double sum = 0;
        double squares = 0;
        for (Map.Entry<SatisfactionLevel, Long> entry : counts.entrySet()) {
            if (entry.getKey() != SatisfactionLevel.DONT_KNOW) {
                double score = formula.score(entry.getKey());
                sum += score * entry.getValue();
                squares += score * score * entry.getValue();
            }
        }
        return new MeanScore(base(), sum, squares);
    }
}
