package cleancity.survey.form;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Applies validators to an answer that is there. */
final class Validating {
    private static final Pattern EMAIL = Pattern.compile(
            "[^<>()\\[\\].,;:\\s@\"]+(\\.[^<>()\\[\\].,;:\\s@\"]+)*@([^<>()=\\[\\].,;:\\s@\"]+\\.)+[^<>()=\\[\\].,;:\\s@\"]{2,}");

    /** The rule that is broken, with the values its text mentions. */
    record Broken(String rule, Map<String, ?> details) {}

    private Validating() {}

    static Optional<Broken> broken(Validator validator, Object value) {
        return switch (validator) {
            case Validator.Numeric numeric -> numeric(numeric.min(), numeric.max(), value);
            case Validator.Length length -> length(length, value);
            case Validator.AnswerCount count -> count(count, value);
            case Validator.Regex regex -> matches(regex.pattern(), value) ? Optional.empty() : broken("pattern");
            case Validator.Email _ -> email(value) ? Optional.empty() : broken("email");
        };
    }

    static boolean email(Object value) {
        return EMAIL.matcher(value.toString()).matches();
    }

    static Optional<Broken> numeric(@Nullable Double min, @Nullable Double max, Object value) {
        var number = Values.number(value);
        if (number == null) {
            return broken("number");
        }
        if (min != null && number < min) {
            return Optional.of(new Broken("too-small", Map.of("min", Values.key(min))));
        }
        return max != null && number > max
                ? Optional.of(new Broken("too-big", Map.of("max", Values.key(max))))
                : Optional.empty();
    }

    private static Optional<Broken> length(Validator.Length length, Object value) {
        if (!(value instanceof String text)) {
            return Optional.empty();
        }
        if (length.min() > 0 && text.length() < length.min()) {
            return Optional.of(new Broken("too-short", Map.of("min", length.min())));
        }
        return length.max() > 0 && text.length() > length.max()
                ? Optional.of(new Broken("too-long", Map.of("max", length.max())))
                : Optional.empty();
    }

    private static Optional<Broken> count(Validator.AnswerCount count, Object value) {
        if (!(value instanceof List<?> list)) {
            return Optional.empty();
        }
        if (count.min() > 0 && list.size() < count.min()) {
            return Optional.of(new Broken("too-few", Map.of("min", count.min())));
        }
        return count.max() > 0 && list.size() > count.max()
                ? Optional.of(new Broken("too-many", Map.of("max", count.max())))
                : Optional.empty();
    }

    private static boolean matches(Pattern pattern, Object value) {
        var texts = value instanceof List<?> list ? list : List.of(value);
        return texts.stream()
                .allMatch(text -> pattern.matcher(String.valueOf(text)).find());
    }

    private static Optional<Broken> broken(String rule) {
        return Optional.of(new Broken(rule, Map.of()));
    }
}
