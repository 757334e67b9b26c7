package cleancity.survey.form;

import cleancity.kernel.model.LocalText;
import java.util.List;
import java.util.Optional;

/** A questionnaire, its questions in reading order. */
public record Form(LocalText title, List<Question> questions) {
    public Form {
        questions = List.copyOf(questions);
    }

    public Optional<Question> question(String name) {
        return questions.stream().filter(q -> q.name().equals(name)).findFirst();
    }

    /** The first question with this role. */
    public Optional<Question> with(QuestionRole role) {
        return questions.stream().filter(q -> q.role() == role).findFirst();
    }

    public List<Question> all(QuestionRole role) {
        return questions.stream().filter(q -> q.role() == role).toList();
    }
}
