package cleancity.kernel.http;

import cleancity.kernel.model.Fault;
import io.vertx.json.schema.OutputUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Turns the validator's output into one fault per field. The validator also reports every schema on the way down (and a
 * "does not match additional properties schema" for declared fields), so only the deepest report of a place is kept.
 */
final class SchemaFaults {
    private static final int MOST = 50;
    private static final Set<String> STRUCTURAL = Set.of(
            "properties",
            "items",
            "prefixItems",
            "$ref",
            "$dynamicRef",
            "allOf",
            "anyOf",
            "oneOf",
            "if",
            "then",
            "else",
            "additionalProperties",
            "unevaluatedProperties",
            "patternProperties",
            "dependentSchemas");
    private static final Pattern QUOTED = Pattern.compile("\"([^\"]+)\"");

    private SchemaFaults() {}

    static List<Fault> of(@Nullable OutputUnit unit, @Nullable Object body) {
        var leaves = new ArrayList<OutputUnit>();
        collect(unit, leaves);
        var faults = new ArrayList<Fault>();
        var seen = new HashSet<String>();
        for (var leaf : leaves) {
            var fault = fault(leaf);
            if (!STRUCTURAL.contains(fault.rule())
                    && seen.add(fault.pointer() + ' ' + fault.rule())
                    && faults.size() < MOST) {
                faults.add(fault);
            }
        }
        return faults.isEmpty() ? unknownFields(leaves) : faults;
    }

    static String keyword(@Nullable OutputUnit unit) {
        var faults = of(unit, null);
        return faults.isEmpty() ? "format" : faults.getFirst().rule();
    }

    /** With nothing deeper to blame, the additional fields themselves are the fault. */
    private static List<Fault> unknownFields(List<OutputUnit> leaves) {
        var faults = leaves.stream()
                .filter(leaf -> last(leaf.getKeywordLocation()).endsWith("additionalProperties"))
                .map(leaf -> new Fault(pointer(leaf), "additionalProperties", Map.of()))
                .distinct()
                .limit(MOST)
                .toList();
        return faults.isEmpty() ? List.of(new Fault("", "format", Map.of())) : faults;
    }

    private static void collect(@Nullable OutputUnit unit, List<OutputUnit> leaves) {
        if (unit == null) {
            return;
        }
        if (unit.getKeywordLocation() != null && unit.getError() != null) {
            leaves.add(unit);
        }
        if (unit.getErrors() != null) {
            unit.getErrors().forEach(each -> collect(each, leaves));
        }
    }

    private static Fault fault(OutputUnit leaf) {
        var keyword = last(leaf.getKeywordLocation());
        var missing = QUOTED.matcher(String.valueOf(leaf.getError()));
        var pointer =
                keyword.equals("required") && missing.find() ? pointer(leaf) + "/" + missing.group(1) : pointer(leaf);
        return new Fault(pointer, keyword, Map.of());
    }

    private static String pointer(OutputUnit leaf) {
        return String.valueOf(leaf.getInstanceLocation()).replaceFirst("^#", "");
    }

    private static String last(String location) {
        return location.substring(location.lastIndexOf('/') + 1);
    }
}
