package cleancity.survey.form;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Looks at what conditions ask for. A condition on a question that does not exist would hide its element for ever; a
 * whole matrix, or the order of a ranking, compares in SurveyJS in ways that nobody expects.
 */
final class ConditionNames {
    private ConditionNames() {}

    static void check(List<Findings.Placed> conditions, List<Question> questions) {
        for (var placed : conditions) {
            Evaluation.operands(placed.expression(), operand -> {
                if (operand instanceof Expression.Name name && !known(name.path(), questions)) {
                    placed.place()
                            .fault(
                                    "unknown-name",
                                    Map.of("name", String.join(".", name.path()), "question", owner(placed.place())));
                }
                if (parts(operand).stream().anyMatch(part -> whole(part, operand, questions))) {
                    placed.place()
                            .fault(
                                    "bad-expression",
                                    Map.of("expression", placed.place().json().asString("")));
                }
            });
        }
    }

    private static String owner(Node place) {
        return place.pointer();
    }

    private static boolean known(List<String> path, List<Question> questions) {
        var name = path.getFirst();
        var comment = name.endsWith("-Comment")
                ? find(name.substring(0, name.length() - "-Comment".length()), questions)
                : Optional.<Question>empty();
        if (comment.isPresent()) {
            return path.size() == 1 && comment.get().options().hasOther();
        }
        return find(name, questions)
                .filter(question -> question.kind() != Kind.HTML)
                .filter(question -> path.size() == 1 || (path.size() == 2 && part(question, path.get(1))))
                .isPresent();
    }

    private static boolean part(Question question, String key) {
        return (question.kind().manyChoices() && key.equals(Evaluation.LENGTH))
                || question.options().rows().stream().anyMatch(row -> row.key().equals(key));
    }

    private static Optional<Question> find(String name, List<Question> questions) {
        return questions.stream()
                .filter(question -> question.name().equals(name))
                .findFirst();
    }

    private static List<Expression> parts(Expression expression) {
        return switch (expression) {
            case Expression.Compare compare -> List.of(compare.left(), compare.right());
            case Expression.And and -> List.of(and.left(), and.right());
            case Expression.Or or -> List.of(or.left(), or.right());
            default -> List.of();
        };
    }

    private static boolean whole(Expression part, Expression within, List<Question> questions) {
        if (!(part instanceof Expression.Name name) || name.path().size() > 1) {
            return false;
        }
        var kind = find(name.path().getFirst(), questions).map(Question::kind);
        boolean ordered = within instanceof Expression.Compare compare
                && (compare.comparison() == Comparison.EQUAL || compare.comparison() == Comparison.NOT_EQUAL);
        return kind.filter(of -> of == Kind.MATRIX || (of == Kind.RANKING && ordered))
                .isPresent();
    }
}
