package cleancity.survey.form;

import java.util.Arrays;
import java.util.Optional;

/** What a question means for the three rates: the extension property {@code x_role}. */
public enum QuestionRole {
    /** Has the person heard of the campaign: choices score 1 or 0. */
    AWARENESS("awareness"),
    /** Has the person taken part: choices score 1 or 0. */
    PARTICIPATION("participation"),
    /** The one question behind the satisfaction rate: choices score 5 (very satisfied) to 1. */
    OVERALL_SATISFACTION("overallSatisfaction"),
    /** Satisfaction with one thing; every row of a matrix is one. */
    ITEM("item"),
    DEMOGRAPHIC("demographic"),
    /** Decides whether the person belongs to the population. */
    SCREENER("screener"),
    /** How the person heard of the campaign. */
    CHANNEL("channel");

    private final String slug;

    QuestionRole(String slug) {
        this.slug = slug;
    }

    public String slug() {
        return slug;
    }

    static Optional<QuestionRole> of(String slug) {
        return Arrays.stream(values()).filter(role -> role.slug.equals(slug)).findFirst();
    }
}
