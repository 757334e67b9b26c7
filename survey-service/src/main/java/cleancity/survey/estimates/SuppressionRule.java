package cleancity.survey.estimates;

import java.util.Optional;

/**
 * When a cell is too thin to be shown: for the reader's sake (noise) and the respondent's (disclosure).
 *
 * @param minimumAnswers fewest answers shown
 * @param minimumPsus fewest primary sampling units (communities) shown
 */
public record SuppressionRule(int minimumAnswers, int minimumPsus) {
    /** The house rule: 30 answers from 2 communities. */
    public static final SuppressionRule STANDARD = new SuppressionRule(30, 2);

    /** Why a cell is hidden. */
    public enum Reason {
        /** Fewer answers than the rule asks for. */
        TOO_FEW_ANSWERS,
        /** Answers from fewer primary sampling units than the rule asks for. */
        TOO_FEW_PSUS,
        /** Enough by itself, but with it a hidden figure could be found by subtraction. */
        COULD_TELL_ANOTHER
    }

    /**
     * Judges one cell.
     *
     * @param answers answers in the cell
     * @param psus primary sampling units they come from
     * @return the reason to hide it, or empty when it may be shown
     */
    public Optional<Reason> reasonToHide(long answers, int psus) {
        if (answers < minimumAnswers) {
            return Optional.of(Reason.TOO_FEW_ANSWERS);
        }
        return psus < minimumPsus ? Optional.of(Reason.TOO_FEW_PSUS) : Optional.empty();
    }
}
