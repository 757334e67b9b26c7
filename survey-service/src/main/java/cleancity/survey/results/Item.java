package cleancity.survey.results;

import cleancity.kernel.model.LocalText;
import cleancity.survey.form.Choice;
import cleancity.survey.form.Form;
import cleancity.survey.form.Question;
import cleancity.survey.form.QuestionRole;
import cleancity.survey.tally.Tallying;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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

    List<Choice> choices() {
        return question.options().choices();
    }
}
