package cleancity.survey.form;

import cleancity.kernel.model.LocalText;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One question; the pages and panels around it have dissolved into its conditions.
 *
 * @param conditions {@code visibleIf} of the question and of everything around it: all must hold
 * @param margin {@code x_margin}: the population margin this demographic is weighted to, {@code sex} or {@code age}
 */
public record Question(
        String name,
        Kind kind,
        LocalText title,
        @Nullable QuestionRole role,
        @Nullable String margin,
        List<Expression> conditions,
        boolean required,
        @Nullable Expression requiredIf,
        List<Validator> validators,
        Options options,
        Typed typed) {
    /**
     * What can be chosen.
     *
     * @param choices of choosing kinds and ratings; the columns of a matrix
     * @param rows of a matrix
     * @param allRows whether every row must be answered
     */
    public record Options(List<Choice> choices, List<Choice> rows, boolean hasOther, boolean hasNone, boolean allRows) {
        static final Options NONE = new Options(List.of(), List.of(), false, false, false);

        public Options {
            choices = List.copyOf(choices);
            rows = List.copyOf(rows);
        }
    }

    /**
     * What can be typed.
     *
     * @param input {@code inputType}: text, number, email, date, time or tel
     * @param min and max: the smallest and largest number, or for a date the days since 1970-01-01
     * @param maxLength 0 for the house limit
     */
    public record Typed(
            String input, @Nullable Double min, @Nullable Double max, int maxLength) {
        static final Typed PLAIN = new Typed("text", null, null, 0);
    }

    public Question {
        conditions = List.copyOf(conditions);
        validators = List.copyOf(validators);
    }

    /** Where what was typed beside "other" is kept. */
    public String commentName() {
        return name + "-Comment";
    }

    /** The choice with this value, "other" and "none" included; empty when it is none of them. */
    public Optional<Choice> choice(Object value) {
        return options.choices().stream()
                .filter(choice -> Values.same(choice.value(), value))
                .findFirst()
                .or(() -> special(value));
    }

    private Optional<Choice> special(Object value) {
        if (options.hasOther() && value.equals(Choice.OTHER)) {
            return Optional.of(Choice.plain(Choice.OTHER, LocalText.of("其他", "Other")));
        }
        return options.hasNone() && value.equals(Choice.NONE)
                ? Optional.of(Choice.plain(Choice.NONE, LocalText.of("以上都没有", "None of these")))
                : Optional.empty();
    }
}
