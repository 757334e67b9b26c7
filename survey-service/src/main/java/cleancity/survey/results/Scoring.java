package cleancity.survey.results;

import cleancity.survey.estimates.SatisfactionFormula;
import cleancity.survey.estimates.SatisfactionLevel;
import cleancity.survey.form.Choice;
import java.util.Optional;

/** What a choice adds to a rate: a number in [0, 1], or nothing when it is outside the base. */
sealed interface Scoring {
    Optional<Double> score(Choice choice);

    /** Awareness and participation: the score itself. */
    record YesNo() implements Scoring {
        @Override
        public Optional<Double> score(Choice choice) {
            var score = choice.score();
            return choice.outsideBase() || score == null ? Optional.empty() : Optional.of(score);
        }
    }

    /** Satisfaction: five points by the wave's formula. */
    record Satisfaction(SatisfactionFormula formula) implements Scoring {
        @Override
        public Optional<Double> score(Choice choice) {
            var score = choice.score();
            if (choice.outsideBase() || score == null) {
                return Optional.empty();
            }
            return Optional.of(formula.score(level(Math.round(score))));
        }

        private static SatisfactionLevel level(long score) {
            return switch (Math.clamp(score, 1, 5)) {
                case 5 -> SatisfactionLevel.VERY_SATISFIED;
                case 4 -> SatisfactionLevel.SATISFIED;
                case 3 -> SatisfactionLevel.NEUTRAL;
                case 2 -> SatisfactionLevel.DISSATISFIED;
                default -> SatisfactionLevel.VERY_DISSATISFIED;
            };
        }
    }
}
