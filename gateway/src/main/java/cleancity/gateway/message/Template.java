package cleancity.gateway.message;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A subscription template of the official account, and what of a notice goes into its fields.
 *
 * @param kind of notice
 * @param id WeChat's
 * @param fields name in the template, e.g. {@code thing1}, to value of the notice, e.g. {@code title}
 */
public record Template(String kind, String id, Map<String, String> fields) {
    private static final int THING = 20;
    private static final int STRING = 32;

    public Template {
        fields = Map.copyOf(fields);
    }

    /**
     * What WeChat takes as {@code data}. It refuses a whole message for one value that is too long (47003), so a thing is
     * cut at 20 letters and a character_string at 32; a value the notice does not have is a dash.
     */
    Map<String, Map<String, String>> filled(Map<String, String> values) {
        var data = new LinkedHashMap<String, Map<String, String>>();
        fields.forEach(
                (field, value) -> data.put(field, Map.of("value", fitted(field, values.getOrDefault(value, "—")))));
        return data;
    }

    private static String fitted(String field, String value) {
        int most = field.startsWith("thing") ? THING : STRING;
        return value.length() <= most ? value : value.substring(0, most - 1) + "…";
    }
}
