package cleancity.kernel.model;

import java.util.Map;

/**
 * One thing wrong with one field.
 *
 * @param pointer JSON pointer of the field in the request body, or the parameter's name
 * @param rule key of the text that names the broken rule, e.g. {@code required}, {@code maxLength}
 * @param details values that the text mentions by name, e.g. {@code {"max": 4000}}
 */
public record Fault(String pointer, String rule, Map<String, ?> details) {
    public Fault {
        details = Map.copyOf(details);
    }

    public static Fault at(String pointer, Rule rule) {
        return new Fault(pointer, rule.slug(), Map.of());
    }
}
