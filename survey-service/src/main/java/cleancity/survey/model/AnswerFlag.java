package cleancity.survey.model;

import java.util.Locale;

/** What may make an answer doubtful. Shown and exported, never a reason to drop it silently. */
public enum AnswerFlag {
    /** Faster than two seconds for each thing answered. */
    SPEEDING,
    /** The same column in every row of a longer matrix. */
    STRAIGHT_LINING,
    /** Does not belong to the population; kept, and in no rate. */
    SCREENED_OUT;

    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
