package cleancity.survey.export;

import cleancity.kernel.model.LocalText;
import cleancity.survey.form.Choice;
import cleancity.survey.form.Form;
import cleancity.survey.form.Kind;
import cleancity.survey.form.Question;
import cleancity.survey.form.QuestionRole;
import cleancity.survey.tally.Tallying;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The columns that a questionnaire gives: one per question, row of a matrix, or choice of several. Nothing typed. */
final class Variables {
    private static final LocalText YES = LocalText.of("选中", "Chosen");
    private static final LocalText NO = LocalText.of("未选", "Not chosen");

    private final SafeNames names = new SafeNames();
    private final List<Variable> variables = new ArrayList<>();

    private Variables() {
        Frame.NAMES.forEach(names::safe);
    }

    static List<Variable> of(Form form) {
        var variables = new Variables();
        form.questions().stream()
                .filter(question -> !question.kind().open() && question.kind() != Kind.HTML)
                .forEach(variables::add);
        return List.copyOf(variables.variables);
    }

    private void add(Question question) {
        if (question.kind() == Kind.MATRIX) {
            question.options().rows().forEach(row -> addRow(question, row));
        } else if (question.kind() == Kind.RANKING) {
            question.options().choices().forEach(choice -> addRank(question, choice));
        } else if (question.kind().manyChoices()) {
            offered(question).forEach(choice -> addChoice(question, choice));
        } else {
            var codes = Codes.of(offered(question));
            put(question, question.name(), question.title(), codes.list(), values -> {
                var value = values.get(question.name());
                return value == null ? null : number(question, codes, value);
            });
        }
    }

    private void addRow(Question question, Choice row) {
        var codes = Codes.of(question.options().choices());
        put(question, question.name() + "_" + row.key(), row.text(), codes.list(), values -> {
            var value = values.get(question.name()) instanceof Map<?, ?> rows ? rows.get(row.key()) : null;
            return value == null ? null : number(question, codes, value);
        });
    }

    private void addChoice(Question question, Choice choice) {
        var codes = List.of(new Variable.Code(1, YES, false), new Variable.Code(0, NO, false));
        put(
                question,
                question.name() + "_" + choice.key(),
                joined(question.title(), choice.text()),
                codes,
                values -> values.get(question.name()) instanceof List<?> chosen
                        ? (chosen.stream().anyMatch(each -> is(question, choice, each)) ? 1 : 0)
                        : null);
    }

    private void addRank(Question question, Choice choice) {
        put(
                question,
                question.name() + "_" + choice.key(),
                joined(question.title(), choice.text()),
                List.of(),
                values -> rank(question, choice, values.get(question.name())));
    }

    private static @Nullable Integer rank(Question question, Choice choice, @Nullable Object value) {
        if (value instanceof List<?> ranked) {
            for (int i = 0; i < ranked.size(); i++) {
                if (is(question, choice, ranked.get(i))) {
                    return i + 1;
                }
            }
        }
        return null;
    }

    private void put(
            Question question,
            String name,
            LocalText label,
            List<Variable.Code> codes,
            java.util.function.Function<Map<String, Object>, @Nullable Object> read) {
        boolean trait = question.role() == QuestionRole.DEMOGRAPHIC || question.role() == QuestionRole.SCREENER;
        variables.add(new Variable(names.safe(name), label, question, false, trait, codes, read));
    }

    private static boolean is(Question question, Choice choice, @Nullable Object value) {
        return Tallying.chosen(question, value)
                .filter(each -> each.key().equals(choice.key()))
                .isPresent();
    }

    private static int number(Question question, Codes codes, Object value) {
        return Tallying.chosen(question, value)
                .map(Choice::key)
                .map(codes::number)
                .orElse(Variable.NOT_ANSWERED);
    }

    private static List<Choice> offered(Question question) {
        var choices = new ArrayList<>(question.options().choices());
        for (var special : List.of(Choice.OTHER, Choice.NONE)) {
            question.choice(special).filter(choice -> !choices.contains(choice)).ifPresent(choices::add);
        }
        return choices;
    }

    private static LocalText joined(LocalText question, LocalText choice) {
        return LocalText.of(
                question.in(java.util.Locale.SIMPLIFIED_CHINESE) + " " + choice.in(java.util.Locale.SIMPLIFIED_CHINESE),
                question.in(java.util.Locale.ENGLISH) + " " + choice.in(java.util.Locale.ENGLISH));
    }
}
