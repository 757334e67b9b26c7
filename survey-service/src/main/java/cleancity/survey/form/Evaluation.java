package cleancity.survey.form;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Gives expressions their values. A hidden question's answer still counts here; it is cleaned away at the end. */
final class Evaluation {
    /** How many were chosen. */
    static final String LENGTH = "length";

    private Evaluation() {}

    static @Nullable Object value(Expression expression, Map<String, ?> answers) {
        return switch (expression) {
            case Expression.Literal literal -> literal.value();
            case Expression.Name name -> Loose.corrected(lookUp(name.path(), answers));
            case Expression.And and -> both(value(and.left(), answers), value(and.right(), answers), true);
            case Expression.Or or -> both(value(or.left(), answers), value(or.right(), answers), false);
            case Expression.Not not -> !truthy(value(not.operand(), answers));
            case Expression.Empty empty -> Values.empty(value(empty.operand(), answers)) == empty.expected();
            case Expression.Compare compare ->
                Comparing.compare(
                        compare.comparison(), value(compare.left(), answers), value(compare.right(), answers));
        };
    }

    /** As in JavaScript: an operand's value, not true or false, comes out. */
    private static @Nullable Object both(@Nullable Object left, @Nullable Object right, boolean and) {
        var first = beside(left, right);
        var second = beside(right, first);
        return truthy(first) == and ? second : first;
    }

    /** SurveyJS puts something of the other operand's kind in the place of nothing. */
    private static @Nullable Object beside(@Nullable Object value, @Nullable Object other) {
        if (!Values.empty(value) || (value instanceof String && !(other instanceof Number))) {
            return value;
        }
        return switch (other) {
            case String _ -> "";
            case List<?> _ -> List.of();
            case null, default -> 0;
        };
    }

    /** As in JavaScript, since that is what the grammar's authors run on. */
    static boolean truthy(@Nullable Object value) {
        return switch (value) {
            case null -> false;
            case Boolean yes -> yes;
            case Number number -> number.doubleValue() != 0 && !Double.isNaN(number.doubleValue());
            case String text -> !text.isEmpty();
            default -> true;
        };
    }

    private static @Nullable Object lookUp(List<String> path, Map<String, ?> answers) {
        Object found = answers.get(path.getFirst());
        for (var step : path.subList(1, path.size())) {
            found = step(found, step);
        }
        return found;
    }

    /** Of a list that nobody answered the length is 0, as in SurveyJS. */
    private static @Nullable Object step(@Nullable Object value, String step) {
        return switch (value) {
            case Map<?, ?> map -> map.get(step);
            case List<?> list when step.equals(LENGTH) -> (long) list.size();
            case null -> step.equals(LENGTH) ? 0L : null;
            default -> null;
        };
    }

    /** The names of the questions asked for. */
    static void collect(Expression expression, Set<String> names) {
        operands(expression, operand -> {
            if (operand instanceof Expression.Name name) {
                names.add(name.path().getFirst());
            }
        });
    }

    /** Visits an expression and everything in it. */
    static void operands(Expression expression, Consumer<Expression> visitor) {
        visitor.accept(expression);
        switch (expression) {
            case Expression.Literal _, Expression.Name _ -> {}
            case Expression.And and -> pair(and.left(), and.right(), visitor);
            case Expression.Or or -> pair(or.left(), or.right(), visitor);
            case Expression.Not not -> operands(not.operand(), visitor);
            case Expression.Empty empty -> operands(empty.operand(), visitor);
            case Expression.Compare compare -> pair(compare.left(), compare.right(), visitor);
        }
    }

    private static void pair(Expression left, Expression right, Consumer<Expression> visitor) {
        operands(left, visitor);
        operands(right, visitor);
    }
}
