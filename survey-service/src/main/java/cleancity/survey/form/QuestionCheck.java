package cleancity.survey.form;

import cleancity.kernel.model.Fault;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds the first thing that is wrong with the answer to one visible question. */
final class QuestionCheck {
    private static final Pattern TIME = Pattern.compile("(?:[01]\\d|2[0-3]):[0-5]\\d(?::[0-5]\\d)?");
    private static final int LONGEST_TEXT = 500;
    private static final int LONGEST_COMMENT = 4000;
    /** SurveyJS takes no date after this one unless told otherwise. */
    private static final double LAST_DAY = LocalDate.of(2999, 12, 31).toEpochDay();

    private QuestionCheck() {}

    static Optional<Fault> of(Question question, @Nullable Object value, @Nullable Object comment, boolean required) {
        if (question.kind() == Kind.HTML) {
            return Optional.empty();
        }
        if (value == null || Values.blank(value)) {
            return required ? wrong(question, "required") : rowsMissing(question, Map.of());
        }
        return shape(question, value)
                .or(() -> beside(question, value, comment))
                .or(() -> limits(question, value))
                .or(() -> validators(question, value));
    }

    /** Whether "other" is among what was chosen. */
    static boolean other(Question question, Object value) {
        return question.options().hasOther()
                && (value.equals(Choice.OTHER) || (value instanceof List<?> list && list.contains(Choice.OTHER)));
    }

    private static Optional<Fault> shape(Question question, Object value) {
        return switch (question.kind()) {
            case TEXT, COMMENT ->
                (value instanceof String || value instanceof Number) ? Optional.empty() : wrong(question, "type");
            case RADIOGROUP, DROPDOWN, RATING, BOOLEAN ->
                question.choice(value).isPresent() ? Optional.empty() : wrong(question, "not-a-choice");
            case CHECKBOX, RANKING -> many(question, value);
            case MATRIX -> matrix(question, value);
            case HTML -> Optional.empty();
        };
    }

    private static Optional<Fault> many(Question question, Object value) {
        if (!(value instanceof List<?> list)) {
            return wrong(question, "type");
        }
        var seen = new HashSet<String>();
        for (var each : list) {
            if (each == null || question.choice(each).isEmpty()) {
                return wrong(question, "not-a-choice");
            }
            if (!seen.add(Values.key(each))) {
                return wrong(question, "chosen-twice");
            }
        }
        if (question.options().hasNone() && list.contains(Choice.NONE) && list.size() > 1) {
            return wrong(question, "none-and-more");
        }
        int all = question.options().choices().size();
        return question.kind() == Kind.RANKING && list.size() < all
                ? Optional.of(fault(question, "too-few", Map.of("min", all)))
                : Optional.empty();
    }

    private static Optional<Fault> matrix(Question question, Object value) {
        if (!(value instanceof Map<?, ?> cells)) {
            return wrong(question, "type");
        }
        var rows = question.options().rows();
        for (var cell : cells.entrySet()) {
            var column = cell.getValue();
            boolean known = rows.stream().anyMatch(row -> row.key().equals(cell.getKey()));
            if (!known || column == null || question.choice(column).isEmpty()) {
                return wrong(question, "not-a-choice");
            }
        }
        return rowsMissing(question, cells);
    }

    private static Optional<Fault> rowsMissing(Question question, Map<?, ?> cells) {
        boolean gap = question.options().rows().stream().anyMatch(row -> Values.empty(cells.get(row.key())));
        return gap && question.options().allRows() ? wrong(question, "row-missing") : Optional.empty();
    }

    private static Optional<Fault> beside(Question question, Object value, @Nullable Object comment) {
        if (!other(question, value)) {
            return Optional.empty();
        }
        if (comment == null || Values.blank(comment)) {
            return wrong(question, "other-missing");
        }
        if (!(comment instanceof String text)) {
            return wrong(question, "type");
        }
        return text.length() <= LONGEST_TEXT ? Optional.empty() : tooLong(question, LONGEST_TEXT);
    }

    private static Optional<Fault> limits(Question question, Object value) {
        if (!question.kind().open()) {
            return Optional.empty();
        }
        int house = question.kind() == Kind.TEXT ? LONGEST_TEXT : LONGEST_COMMENT;
        int longest = question.typed().maxLength() > 0
                ? Math.min(house, question.typed().maxLength())
                : house;
        if (Loose.text(value).length() > longest) {
            return tooLong(question, longest);
        }
        return typed(question, value);
    }

    private static Optional<Fault> typed(Question question, Object value) {
        var typed = question.typed();
        return switch (typed.input()) {
            case "number" -> broken(question, Validating.numeric(typed.min(), typed.max(), value));
            case "date" -> date(question, value);
            case "time" -> time(question, value);
            case "email" -> {
                boolean later = question.validators().stream().anyMatch(Validator.Email.class::isInstance);
                yield later || Validating.email(value) ? Optional.empty() : wrong(question, "email");
            }
            default -> Optional.empty();
        };
    }

    private static Optional<Fault> date(Question question, Object value) {
        var day = TypedReader.day(value);
        if (day == null) {
            return wrong(question, "format");
        }
        var max = question.typed().max() == null
                ? Double.valueOf(LAST_DAY)
                : question.typed().max();
        return broken(question, Validating.range(question.typed().min(), max, day, QuestionCheck::written));
    }

    private static Optional<Fault> time(Question question, Object value) {
        boolean time = value instanceof String text && TIME.matcher(text).matches();
        return time ? Optional.empty() : wrong(question, "format");
    }

    private static String written(double day) {
        return LocalDate.ofEpochDay((long) day).toString();
    }

    private static Optional<Fault> validators(Question question, Object value) {
        return broken(
                question,
                question.validators().stream()
                        .flatMap(validator -> Validating.broken(validator, value).stream())
                        .findFirst());
    }

    private static Optional<Fault> broken(Question question, Optional<Validating.Broken> broken) {
        return broken.map(rule -> fault(question, rule.rule(), rule.details()));
    }

    private static Optional<Fault> wrong(Question question, String rule) {
        return Optional.of(fault(question, rule, Map.of()));
    }

    private static Optional<Fault> tooLong(Question question, int max) {
        return Optional.of(fault(question, "too-long", Map.of("max", max)));
    }

    private static Fault fault(Question question, String rule, Map<String, ?> details) {
        return new Fault("/answers/" + question.name(), rule, details);
    }
}
