package cleancity.bench.survey;

import cleancity.survey.form.Choice;
import cleancity.survey.form.Form;
import cleancity.survey.form.Kind;
import cleancity.survey.form.Question;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** People who answer everything at random, within the population. */
record Respondents(Form form, Random random) {
    Map<String, Object> next() {
        var answers = new LinkedHashMap<String, Object>();
        for (var question : form.questions()) {
            if (question.kind().oneChoice()) {
                answers.put(question.name(), one(question));
            } else if (question.kind() == Kind.MATRIX) {
                answers.put(question.name(), rows(question));
            } else if (question.kind().manyChoices()) {
                answers.put(question.name(), List.of(one(question)));
            }
        }
        return answers;
    }

    private Map<String, Object> rows(Question matrix) {
        var rows = new LinkedHashMap<String, Object>();
        matrix.options().rows().forEach(row -> rows.put(row.key(), one(matrix)));
        return rows;
    }

    private Object one(Question question) {
        var choices =
                question.options().choices().stream().filter(Choice::eligible).toList();
        return choices.get(random.nextInt(choices.size())).value();
    }
}
