package cleancity.kernel.documents.reading;

import java.util.List;

/**
 * One column that an import knows.
 *
 * @param name its heading, by which faults name it
 * @param others what else people call it, the likeliest first
 * @param rule what may stand in it, for the template
 * @param example one value, for the template
 */
public record Column(String name, boolean required, List<String> others, String rule, String example) {
    public Column {
        others = List.copyOf(others);
    }

    public static Column required(String name, String... others) {
        return new Column(name, true, List.of(others), "", "");
    }

    public static Column optional(String name, String... others) {
        return new Column(name, false, List.of(others), "", "");
    }

    /** With what a person who fills it in has to know. */
    public Column says(String newRule, String newExample) {
        return new Column(name, required, others, newRule, newExample);
    }
}
