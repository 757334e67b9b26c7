package cleancity.evaluation.model;

/** Which side of the threshold is good. */
public enum Direction {
    AT_LEAST,
    AT_MOST
}
