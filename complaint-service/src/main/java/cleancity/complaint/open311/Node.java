package cleancity.complaint.open311;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One tree for both formats. In XML everything is an element; in JSON (the "Spark" mapping) a list of equal children
 * becomes an array without its wrapper's name, an empty element becomes null.
 */
sealed interface Node {
    String name();

    /** A value: text, number or truth. */
    record Value(String name, @Nullable Object value) implements Node {}

    /** Several different children. */
    record Group(String name, List<Node> children) implements Node {
        static Group of(String name, Node... children) {
            return new Group(name, List.of(children));
        }
    }

    /** Any number of children of the same name. */
    record Items(String name, List<? extends Node> children) implements Node {}

    static Value value(String name, @Nullable Object value) {
        return new Value(name, value);
    }

    /** The whole document: declaration, no namespace. */
    static String xml(Node root) {
        var out = new StringBuilder("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n");
        write(root, out);
        return out.toString();
    }

    /** What the JSON writer writes: maps, lists and values. */
    static @Nullable Object json(Node node) {
        return switch (node) {
            case Value value -> value.value();
            case Items items -> items.children().stream().map(Node::json).toList();
            case Group group -> {
                Map<String, @Nullable Object> object = new LinkedHashMap<>();
                group.children().forEach(child -> object.put(child.name(), json(child)));
                yield object;
            }
        };
    }

    private static void write(Node node, StringBuilder out) {
        boolean empty =
                switch (node) {
                    case Value value ->
                        value.value() == null || value.value().toString().isEmpty();
                    case Items items -> items.children().isEmpty();
                    case Group group -> group.children().isEmpty();
                };
        if (empty) {
            out.append('<').append(node.name()).append("/>");
            return;
        }
        out.append('<').append(node.name()).append('>');
        switch (node) {
            case Value value -> escape(String.valueOf(value.value()), out);
            case Items items -> items.children().forEach(child -> write(child, out));
            case Group group -> group.children().forEach(child -> write(child, out));
        }
        out.append("</").append(node.name()).append('>');
    }

    /** Also leaves out what XML 1.0 cannot hold. */
    private static void escape(String text, StringBuilder out) {
        text.codePoints().forEach(c -> {
            switch (c) {
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '&' -> out.append("&amp;");
                case '"' -> out.append("&quot;");
                case '\t', '\n', '\r' -> out.appendCodePoint(c);
                default -> {
                    boolean legal = c >= 0x20 && c != 0xFFFE && c != 0xFFFF && (c < 0xD800 || c > 0xDFFF);
                    if (legal) {
                        out.appendCodePoint(c);
                    }
                }
            }
        });
    }
}
