package cleancity.survey.estimates;

/** What a sample says about a target. */
public enum Verdict {
    /** The lower limit reaches the target: met with confidence. */
    PROVEN,
    /** The estimate reaches the target, its lower limit does not. */
    NOMINAL,
    /** The estimate is below the target. */
    NOT_MET
}
