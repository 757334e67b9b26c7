package cleancity.bench;

/**
 * One line of the report.
 *
 * @param figure ours, with its unit
 * @param peer the named peer or limit and its figure
 * @param blocks how many blocks, with the smallest, middle and largest ratio
 * @param goal what was aimed at and whether it is met; empty where nothing is promised
 */
public record Row(String what, String figure, String peer, String ratio, String blocks, String goal) {
    /** Says so when the goal is missed. */
    public static String goal(String goal, boolean met) {
        return goal + (met ? ": met" : ": NOT MET");
    }
}
