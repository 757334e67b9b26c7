package cleancity.survey.estimates.design;

/** What a stratum with a single primary sampling unit adds to the variance; named as in R's {@code survey}. */
public enum LonelyPsu {
    /** Nothing: the stratum is left out. */
    REMOVE,
    /** Nothing: the unit was certain to be drawn. */
    CERTAINTY,
    /** Its squared distance from the overall mean instead of the stratum's: conservative. */
    ADJUST,
    /** The average of the strata that have several units; without any such stratum the variance is unknown. */
    AVERAGE
}
