package cleancity.survey.form;

import cleancity.kernel.model.Fault;
import cleancity.kernel.model.LocalText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A place in the JSON that knows its pointer and notes what is wrong there. */
record Node(JsonNode json, String pointer, Findings findings) {
    private static final int LONGEST_QUOTE = 120;

    Node at(String name) {
        return new Node(json.path(name), pointer + "/" + escaped(name), findings);
    }

    /** A name as a step of a JSON pointer. */
    static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }

    void fault(String rule) {
        fault(rule, Map.of());
    }

    void fault(String rule, Map<String, ?> details) {
        findings.faults.add(new Fault(pointer, rule, details));
    }

    /** Notes every property that is not in the subset nor layout only, and every one of another shape than the subset's. */
    void allow(Map<String, Shape> properties) {
        if (!json.isObject()) {
            fault("type");
            return;
        }
        for (var name : json.propertyNames()) {
            var shape = properties.get(name);
            if (shape == null && Layout.only(at(name), name)) {
                findings.ignored.add(at(name).pointer());
            } else if (shape == null) {
                at(name).fault("property-outside-subset", Map.of("property", name));
            } else if (!shape.fits(json.path(name))) {
                at(name).fault("type");
            }
        }
    }

    boolean has(String name) {
        return json.hasNonNull(name);
    }

    boolean yes(String name) {
        return json.path(name).asBoolean(false);
    }

    String string(String name) {
        return json.path(name).asString("");
    }

    int number(String name, int fallback) {
        return json.path(name).asInt(fallback);
    }

    @Nullable
    Double decimal(String name) {
        return json.path(name).isNumber() ? json.path(name).asDouble() : null;
    }

    List<Node> list(String name) {
        var array = json.path(name);
        var nodes = new ArrayList<Node>();
        for (int i = 0; array.isArray() && i < array.size(); i++) {
            nodes.add(new Node(array.get(i), pointer + "/" + name + "/" + i, findings));
        }
        return nodes;
    }

    List<Expression> conditions(List<Expression> around) {
        var own = expression("visibleIf");
        if (own == null) {
            return around;
        }
        var all = new ArrayList<>(around);
        all.add(own);
        return all;
    }

    @Nullable
    Expression expression(String name) {
        var source = string(name);
        if (source.isBlank()) {
            return null;
        }
        try {
            var expression = Expression.parse(source);
            findings.conditions.add(new Findings.Placed(at(name), expression));
            return expression;
        } catch (IllegalArgumentException e) {
            at(name).fault("bad-expression", Map.of("expression", shortened(source)));
            return null;
        }
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST_QUOTE ? text : text.substring(0, LONGEST_QUOTE) + "…";
    }

    LocalText text(String name, LocalText fallback) {
        return text(json.path(name), fallback);
    }

    /** A plain text, or one per language; SurveyJS writes {@code default} and {@code zh-cn}. */
    static LocalText text(JsonNode node, LocalText fallback) {
        if (node.isValueNode() && !node.isNull() && !node.asString("").isBlank()) {
            return new LocalText(Map.of(LocalText.CHINESE, node.asString()));
        }
        var chinese = first(node, LocalText.CHINESE, "zh-cn", "zh", "default", LocalText.ENGLISH);
        if (chinese.isBlank()) {
            return fallback;
        }
        var english = first(node, LocalText.ENGLISH, "default");
        return english.isBlank() ? new LocalText(Map.of(LocalText.CHINESE, chinese)) : LocalText.of(chinese, english);
    }

    private static String first(JsonNode node, String... languages) {
        for (var language : languages) {
            var text = node.path(language).asString("");
            if (!text.isBlank()) {
                return text;
            }
        }
        return "";
    }

    /** JSON as the values of {@link Values}. */
    static @Nullable Object plain(JsonNode node) {
        if (node.isMissingNode() || node.isNull()) {
            return null;
        }
        if (node.isArray()) {
            var list = new ArrayList<@Nullable Object>();
            node.forEach(each -> list.add(plain(each)));
            return list;
        }
        if (node.isObject()) {
            var map = new LinkedHashMap<String, @Nullable Object>();
            node.propertyNames().forEach(name -> map.put(name, plain(node.path(name))));
            return map;
        }
        if (node.isNumber()) {
            return node.canConvertToLong() && node.isIntegralNumber() ? (Object) node.asLong() : node.asDouble();
        }
        return node.isBoolean() ? (Object) node.asBoolean() : node.asString();
    }
}
