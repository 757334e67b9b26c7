package cleancity.survey.form;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Gives expressions their values. A hidden question's answer still counts here; it is cleaned away at the end. */
final class Evaluation {
    private Evaluation() {}

    static @Nullable Object value(Expression expression, Map<String, ?> answers) {
        return switch (expression) {
            case Expression.Literal literal -> literal.value();
            case Expression.Name name -> corrected(lookUp(name.path(), answers));
            case Expression.And and -> holds(and.left(), answers) && holds(and.right(), answers);
            case Expression.Or or -> holds(or.left(), answers) || holds(or.right(), answers);
            case Expression.Not not -> !holds(not.operand(), answers);
            case Expression.Empty empty -> Values.empty(value(empty.operand(), answers)) == empty.expected();
            case Expression.Compare compare ->
                Comparing.compare(
                        compare.comparison(), value(compare.left(), answers), value(compare.right(), answers));
        };
    }

    private static boolean holds(Expression expression, Map<String, ?> answers) {
        return truthy(value(expression, answers));
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

    /** Typed text that reads as a number or as true and false counts as such. */
    static @Nullable Object corrected(@Nullable Object value) {
        if (!(value instanceof String text)) {
            return value;
        }
        if (text.equalsIgnoreCase("true") || text.equalsIgnoreCase("false")) {
            return Boolean.valueOf(text);
        }
        boolean leadingZero = text.length() > 1 && text.charAt(0) == '0' && text.charAt(1) != '.';
        var number = leadingZero ? null : Values.number(text);
        return number == null ? text : number;
    }

    private static @Nullable Object lookUp(List<String> path, Map<String, ?> answers) {
        var whole = String.join(".", path);
        if (answers.containsKey(whole)) {
            return answers.get(whole);
        }
        Object found = answers.get(path.getFirst());
        for (var step : path.subList(1, path.size())) {
            found = found instanceof Map<?, ?> map ? map.get(step) : null;
        }
        return found;
    }

    static void collect(Expression expression, Set<String> names) {
        switch (expression) {
            case Expression.Literal _ -> {}
            case Expression.Name name -> names.add(name.path().getFirst());
            case Expression.And and -> both(and.left(), and.right(), names);
            case Expression.Or or -> both(or.left(), or.right(), names);
            case Expression.Not not -> collect(not.operand(), names);
            case Expression.Empty empty -> collect(empty.operand(), names);
            case Expression.Compare compare -> both(compare.left(), compare.right(), names);
        }
    }

    private static void both(Expression left, Expression right, Set<String> names) {
        collect(left, names);
        collect(right, names);
    }
}
