package cleancity.survey.form;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Applies validators to an answer that is there. */
final class Validating {
    private static final String PART = "[^<>()\\[\\].,;:@\"" + Loose.SPACE + "]+";
    private static final String HOST = "[^<>()=\\[\\].,;:@\"" + Loose.SPACE + "]";
    private static final Pattern EMAIL = Pattern.compile(
            "(?:" + PART + "(?:\\." + PART + ")*|\"[^\\n\\r\\u2028\\u2029]+\")@(?:" + HOST + "+\\.)+" + HOST + "{2,}");

    /** The rule that is broken, with the values its text mentions. */
    record Broken(String rule, Map<String, ?> details) {}

    private Validating() {}

    static Optional<Broken> broken(Validator validator, Object value) {
        return switch (validator) {
            case Validator.Numeric numeric -> numeric(numeric.min(), numeric.max(), value);
            case Validator.Length length -> length(length, value);
            case Validator.AnswerCount count -> count(count, value);
            case Validator.Regex regex ->
                BoundedText.find(regex.pattern(), Loose.text(value)) ? Optional.empty() : broken("pattern");
            case Validator.Email _ -> email(value) ? Optional.empty() : broken("email");
        };
    }

    /** SurveyJS does not look at the number 0. */
    static boolean email(Object value) {
        return !Evaluation.truthy(value) || EMAIL.matcher(Loose.text(value)).matches();
    }

    static Optional<Broken> numeric(@Nullable Double min, @Nullable Double max, Object value) {
        var number = Loose.typed(value);
        return number == null ? broken("number") : range(min, max, number, Values::key);
    }

    /** @param written how a bound is written for people */
    static Optional<Broken> range(
            @Nullable Double min, @Nullable Double max, double value, Function<Double, String> written) {
        if (min != null && value < min) {
            return Optional.of(new Broken("too-small", Map.of("min", written.apply(min))));
        }
        return max != null && value > max
                ? Optional.of(new Broken("too-big", Map.of("max", written.apply(max))))
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

    private static Optional<Broken> broken(String rule) {
        return Optional.of(new Broken(rule, Map.of()));
    }
}
