package cleancity.survey.export;

import cleancity.kernel.model.LocalText;
import cleancity.survey.store.AnswerStore;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What people typed, question by question in the order of random ids: beside the question there is no other column, so
 * that a text that gives its writer away gives away no other answer.
 */
final class TypedTexts {
    static final List<String> HEADER = List.of("question", "label", "text");

    private final AnswerStore answers;
    private final Asked asked;

    TypedTexts(AnswerStore answers, Asked asked) {
        this.answers = answers;
        this.asked = asked;
    }

    /** Hands over question, label and text. */
    void each(Consumer<List<@Nullable Object>> action) {
        for (var question : asked.form().questions()) {
            if (question.kind().open()) {
                each(question.name(), question.title(), action);
            } else if (question.options().hasOther()) {
                each(question.commentName(), question.title(), action);
            }
        }
    }

    private void each(String name, LocalText title, Consumer<List<@Nullable Object>> action) {
        answers.texts(asked.wave().id(), name, text -> action.accept(List.of(name, Codebook.chinese(title), text)));
    }
}
