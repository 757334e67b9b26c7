package cleancity.survey.form;

import cleancity.kernel.model.Fault;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds the first thing that is wrong with the answer to one visible question. */
final class QuestionCheck {
    private static final int LONGEST_TEXT = 500;
    private static final int LONGEST_COMMENT = 4000;

    private QuestionCheck() {}

    static Optional<Fault> of(Question question, @Nullable Object value, @Nullable Object comment, boolean required) {
        if (question.kind() == Kind.HTML) {
            return Optional.empty();
        }
        if (value == null || Values.empty(value)) {
            return required ? Optional.of(fault(question, "required", Map.of())) : Optional.empty();
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
        return question.options().hasNone() && list.contains(Choice.NONE) && list.size() > 1
                ? wrong(question, "none-and-more")
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
        boolean gap = rows.stream().anyMatch(row -> Values.empty(cells.get(row.key())));
        return gap && question.options().allRows() ? wrong(question, "row-missing") : Optional.empty();
    }

    private static Optional<Fault> beside(Question question, Object value, @Nullable Object comment) {
        if (!other(question, value)) {
            return Optional.empty();
        }
        if (comment == null || Values.empty(comment)) {
            return wrong(question, "other-missing");
        }
        return comment instanceof String text && text.length() <= LONGEST_TEXT
                ? Optional.empty()
                : tooLong(question, LONGEST_TEXT);
    }

    private static Optional<Fault> limits(Question question, Object value) {
        if (!question.kind().open()) {
            return Optional.empty();
        }
        int house = question.kind() == Kind.TEXT ? LONGEST_TEXT : LONGEST_COMMENT;
        int longest = question.typed().maxLength() > 0
                ? Math.min(house, question.typed().maxLength())
                : house;
        if (value.toString().length() > longest) {
            return tooLong(question, longest);
        }
        return switch (question.typed().input()) {
            case "number" ->
                Validating.numeric(question.typed().min(), question.typed().max(), value)
                        .map(rule -> fault(question, rule.rule(), rule.details()));
            case "email" -> Validating.email(value) ? Optional.empty() : wrong(question, "email");
            default -> Optional.empty();
        };
    }

    private static Optional<Fault> validators(Question question, Object value) {
        return question.validators().stream()
                .flatMap(validator -> Validating.broken(validator, value).stream())
                .findFirst()
                .map(broken -> fault(question, broken.rule(), broken.details()));
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
