package cleancity.kernel.documents.reading;

import cleancity.kernel.model.Rule;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A value, or the rule that a cell breaks. */
public record Found<T>(@Nullable T value, @Nullable Rule rule, Map<String, ?> details) {
    public static <T> Found<T> of(T value) {
        return new Found<>(value, null, Map.of());
    }

    public static <T> Found<T> not(Rule rule) {
        return not(rule, Map.of());
    }

    public static <T> Found<T> not(Rule rule, Map<String, ?> details) {
        return new Found<>(null, rule, details);
    }
}
