package cleancity.survey.form;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads what can be typed into a text or a comment. */
final class TypedReader {
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    private TypedReader() {}

    static Question.Typed read(Node node, Kind kind) {
        if (!kind.open()) {
            return Question.Typed.PLAIN;
        }
        var input = node.string("inputType").isEmpty() ? "text" : node.string("inputType");
        return new Question.Typed(
                input, bound(node, "min", input), bound(node, "max", input), node.number("maxLength", 0));
    }

    private static @Nullable Double bound(Node node, String name, String input) {
        if (!node.has(name)) {
            return null;
        }
        var bound =
                switch (input) {
                    case "number" -> node.decimal(name);
                    case "date" -> day(node.string(name));
                    default -> null;
                };
        if (bound == null) {
            node.at(name).fault("type");
        }
        return bound;
    }

    /** Days since 1970-01-01; null for what is no date such as 2026-11-23. */
    static @Nullable Double day(Object text) {
        if (!(text instanceof String date) || !DATE.matcher(date).matches()) {
            return null;
        }
        try {
            return (double) LocalDate.parse(date).toEpochDay();
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
