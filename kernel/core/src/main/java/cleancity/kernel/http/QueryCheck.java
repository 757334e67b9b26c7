package cleancity.kernel.http;

import cleancity.kernel.model.CleanText;
import cleancity.kernel.model.Fault;
import io.vertx.json.schema.common.dsl.SchemaType;
import io.vertx.openapi.contract.Location;
import io.vertx.openapi.contract.Operation;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Holds a query against the parameters the contract names: what is unknown, doubled or unreadable is refused by name,
 * never guessed and never ignored.
 */
final class QueryCheck {
    private static final Pattern BROKEN_ESCAPE = Pattern.compile("%(?![0-9A-Fa-f]{2})");
    private static final int MOST = 50;

    private QueryCheck() {}

    /** @param others whether parameters that the contract does not name are let through, for addresses people pass on */
    static List<Fault> of(@Nullable String query, Operation operation, boolean others) {
        var faults = new ArrayList<>(undecodable(query));
        if (!faults.isEmpty()) {
            return faults;
        }
        var types = types(operation);
        var seen = new HashSet<String>();
        for (var pair : query == null ? new String[0] : query.split("[&;]")) {
            var parts = pair.split("=", 2);
            var rule = rule(decoded(parts[0]), parts.length == 1 ? "" : decoded(parts[1]), types, seen, others);
            if (!pair.isEmpty() && rule != null && faults.size() < MOST) {
                faults.add(new Fault(CleanText.of(decoded(parts[0])), rule, Map.of()));
            }
        }
        return faults;
    }

    /** The parameters that nobody can decode. */
    static List<Fault> undecodable(@Nullable String query) {
        return Arrays.stream(query == null ? new String[0] : query.split("[&;]"))
                .filter(pair -> BROKEN_ESCAPE.matcher(pair).find())
                .limit(MOST)
                .map(pair -> new Fault(CleanText.of(decoded(pair.split("=", 2)[0])), "format", Map.of()))
                .toList();
    }

    /** The fields of a form that hold unclean text. */
    static List<Fault> unclean(String form) {
        return Arrays.stream(form.split("&", -1))
                .map(pair -> pair.split("=", 2))
                .filter(parts -> !Arrays.stream(parts).map(QueryCheck::decoded).allMatch(CleanText::is))
                .limit(MOST)
                .map(parts -> new Fault(CleanText.of(decoded(parts[0])), "text", Map.of()))
                .toList();
    }

    private static @Nullable String rule(
            String name, String value, Map<String, SchemaType> types, Set<String> seen, boolean others) {
        var type = types.get(name);
        if (!types.containsKey(name)) {
            return others ? null : "unknownParameter";
        }
        if (!seen.add(name) && type != SchemaType.ARRAY) {
            return "repeated";
        }
        if (type == SchemaType.INTEGER && !whole(value)) {
            return "type";
        }
        return CleanText.is(value) ? null : "text";
    }

    /** JSON takes 1.0 for a whole number, the code behind does not. */
    private static boolean whole(String value) {
        try {
            Integer.parseInt(value);
            return true;
        } catch (NumberFormatException e) {
            return false;
        }
    }

    private static Map<String, SchemaType> types(Operation operation) {
        var types = new HashMap<String, SchemaType>();
        for (var parameter : operation.getParameters()) {
            if (parameter.getIn() == Location.QUERY) {
                types.put(parameter.getName(), parameter.getSchemaType());
            }
        }
        return types;
    }

    private static String decoded(String text) {
        return BROKEN_ESCAPE.matcher(text).find() ? text : URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
