package cleancity.survey.estimates;

/** The five-point scale of the satisfaction question, best first, and the answer outside it. */
public enum SatisfactionLevel {
    /** 满意. */
    VERY_SATISFIED,
    /** 比较满意. */
    SATISFIED,
    /** 一般. */
    NEUTRAL,
    /** 不太满意. */
    DISSATISFIED,
    /** 不满意. */
    VERY_DISSATISFIED,
    /** 不了解: never in the base. */
    DONT_KNOW
}
