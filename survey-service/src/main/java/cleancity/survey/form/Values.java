package cleancity.survey.form;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Answers as plain values: text, {@link Number}, {@link Boolean}, {@link List} of values, {@link Map} of values, or null. */
final class Values {
    private Values() {}

    /** Nothing, an empty text, an empty list, or an object whose every value is empty. */
    static boolean empty(@Nullable Object value) {
        return switch (value) {
            case null -> true;
            case String text -> text.isEmpty();
            case List<?> list -> list.isEmpty();
            case Map<?, ?> map -> map.values().stream().allMatch(Values::empty);
            case Number number -> Double.isNaN(number.doubleValue());
            default -> false;
        };
    }

    /** Nothing that a person would call an answer: empty, or a text of blanks only. */
    static boolean blank(@Nullable Object value) {
        return value instanceof String text ? Loose.trimmed(text).isEmpty() : empty(value);
    }

    /** The same value, 1 and 1.0 included; text and number are never the same. */
    static boolean same(@Nullable Object left, @Nullable Object right) {
        return (left instanceof Number a && right instanceof Number b)
                ? a.doubleValue() == b.doubleValue()
                : Objects.equals(left, right);
    }

    /** How a value is written: 4 for 4.0. */
    static String key(Object value) {
        return value instanceof Number number && number.doubleValue() == Math.rint(number.doubleValue())
                ? Long.toString(number.longValue())
                : value.toString();
    }
}
