package cleancity.survey.tally;

import cleancity.survey.form.Choice;
import cleancity.survey.form.Form;
import cleancity.survey.form.Kind;
import cleancity.survey.form.Question;
import cleancity.survey.model.Counts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What one answer adds to the counts. The one definition behind counting, counting again, and weighting. */
public final class Tallying {
    /** Separates the margins of a cell, and a matrix from its row; never part of a name or value. */
    public static final String SEPARATOR = "~";

    /** In the place of a margin that was not answered. */
    public static final String UNKNOWN = "?";

    private Tallying() {}

    /** The part of an answer that can be counted: what was chosen, nothing that was typed. */
    public static Map<String, Object> choices(Form form, Map<String, Object> answers) {
        var choices = new LinkedHashMap<String, Object>();
        for (var question : form.questions()) {
            var value = answers.get(question.name());
            if (value != null && !question.kind().open() && question.kind() != Kind.HTML) {
                choices.put(question.name(), value);
            }
        }
        return choices;
    }

    /** Whether the person belongs to the population: no choice says otherwise. */
    public static boolean eligible(Form form, Map<String, Object> answers) {
        return form.questions().stream()
                .noneMatch(question -> question.kind().oneChoice()
                        && chosen(question, answers.get(question.name()))
                                .filter(choice -> !choice.eligible())
                                .isPresent());
    }

    /** Adds one answer with what looks odd in it: nothing is left out of the counts for that. */
    public static void add(Form form, Map<String, Object> choices, List<String> flags, Counts.Builder counts) {
        add(form, choices, counts);
        var cell = cell(form, choices);
        flags.forEach(flag -> counts.add(Counts.FLAGGED, flag, cell, 1));
    }

    /** Adds one answer, given by its choices. */
    public static void add(Form form, Map<String, Object> choices, Counts.Builder counts) {
        var cell = cell(form, choices);
        if (!eligible(form, choices)) {
            counts.add(Counts.SCREENED_OUT, Counts.SCREENED_OUT, cell, 1);
            return;
        }
        counts.add(Counts.EVERYBODY, Counts.EVERYBODY, cell, 1);
        for (var question : form.questions()) {
            var value = choices.get(question.name());
            if (value != null) {
                add(question, value, cell, counts);
            }
        }
    }

    private static void add(Question question, Object value, String cell, Counts.Builder counts) {
        if (value instanceof Map<?, ?> rows) {
            rows.forEach((row, column) -> chosen(question, column)
                    .ifPresent(choice -> counts.add(row(question.name(), row.toString()), choice.key(), cell, 1)));
        } else if (value instanceof List<?> many) {
            counts.add(question.name(), Counts.ASKED, cell, 1);
            many.forEach(each ->
                    chosen(question, each).ifPresent(choice -> counts.add(question.name(), choice.key(), cell, 1)));
        } else {
            chosen(question, value).ifPresent(choice -> counts.add(question.name(), choice.key(), cell, 1));
        }
    }

    /** The item of one row of a matrix. */
    public static String row(String matrix, String row) {
        return matrix + SEPARATOR + row;
    }

    /** The demographic cell: the categories of the margins, in the order of the questions. */
    public static String cell(Form form, Map<String, Object> choices) {
        var parts = new ArrayList<String>();
        for (var question : margins(form)) {
            parts.add(chosen(question, choices.get(question.name()))
                    .map(Choice::key)
                    .orElse(UNKNOWN));
        }
        return parts.isEmpty() ? UNKNOWN : String.join(SEPARATOR, parts);
    }

    /** The category of one margin in a cell. */
    public static String part(String cell, int margin) {
        var parts = cell.split(SEPARATOR, -1);
        return margin < parts.length ? parts[margin] : UNKNOWN;
    }

    /** The questions whose answers make the cells. */
    public static List<Question> margins(Form form) {
        return form.questions().stream()
                .filter(question -> question.margin() != null && question.kind().oneChoice())
                .toList();
    }

    /** The choice that an answer to a question is; empty when there is none. */
    public static Optional<Choice> chosen(Question question, @Nullable Object value) {
        return value == null ? Optional.empty() : question.choice(value);
    }
}
