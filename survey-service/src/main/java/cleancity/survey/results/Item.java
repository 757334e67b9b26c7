package cleancity.survey.results;

import cleancity.kernel.model.LocalText;
import cleancity.survey.form.Choice;
import cleancity.survey.form.Form;
import cleancity.survey.form.Question;
import cleancity.survey.form.QuestionRole;
import cleancity.survey.tally.Tallying;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Something that has a rate: a question, or one row of a matrix.
 *
 * @param name key in the counts
 */
public record Item(String name, LocalText title, Question question) {
    static Optional<Item> first(Form form, QuestionRole role) {
        return form.with(role).map(question -> new Item(question.name(), question.title(), question));
    }

    /** Every question of the role, matrices row by row. */
    static List<Item> all(Form form, QuestionRole role) {
        var items = new ArrayList<Item>();
        for (var question : form.all(role)) {
            if (question.options().rows().isEmpty()) {
                items.add(new Item(question.name(), question.title(), question));
            }
            for (var row : question.options().rows()) {
                items.add(new Item(Tallying.row(question.name(), row.key()), row.text(), question));
            }
        }
        return items;
    }

    /** The item of this name: a question with one answer, or a row of a matrix. */
    static Optional<Item> named(Form form, String name) {
        for (var question : form.questions()) {
            if (question.name().equals(name) && question.kind().oneChoice()) {
                return Optional.of(new Item(name, question.title(), question));
            }
            for (var row : question.options().rows()) {
                if (Tallying.row(question.name(), row.key()).equals(name)) {
                    return Optional.of(new Item(name, row.text(), question));
                }
            }
        }
        return Optional.empty();
    }

    /** Every choice of a question that the questionnaire offers, "other" and "none" included. */
    static List<Choice> offered(Question question) {
        var choices = new ArrayList<>(question.options().choices());
        for (var special : List.of(Choice.OTHER, Choice.NONE)) {
            question.choice(special).filter(choice -> !choices.contains(choice)).ifPresent(choices::add);
        }
        return choices;
    }

    /** What was answered to it. */
    @Nullable
    Object answer(Map<String, Object> values) {
        var value = values.get(question.name());
        if (!(value instanceof Map<?, ?> rows)) {
            return value;
        }
        return rows.get(name.substring(question.name().length() + Tallying.SEPARATOR.length()));
    }

    List<Choice> choices() {
        return question.options().choices();
    }
}
