package cleancity.survey.form;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The validators of the subset. A limit that is null or 0 where that means none does not bind. */
public sealed interface Validator {
    record Numeric(@Nullable Double min, @Nullable Double max) implements Validator {}

    record Length(int min, int max) implements Validator {}

    record AnswerCount(int min, int max) implements Validator {}

    record Regex(Pattern pattern) implements Validator {}

    record Email() implements Validator {}
}
