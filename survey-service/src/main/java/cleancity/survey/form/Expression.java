package cleancity.survey.form;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A condition over answers, such as {@code {age} >= 16 and {channels} contains 'wechat'}. */
public sealed interface Expression {
    record Literal(@Nullable Object value) implements Expression {}

    /** An answer by its question's name; further steps go into a matrix. */
    record Name(List<String> path) implements Expression {}

    record And(Expression left, Expression right) implements Expression {}

    record Or(Expression left, Expression right) implements Expression {}

    record Not(Expression operand) implements Expression {}

    record Empty(Expression operand, boolean expected) implements Expression {}

    record Compare(Comparison comparison, Expression left, Expression right) implements Expression {}

    /** @throws IllegalArgumentException naming the place that is not understood */
    static Expression parse(String source) {
        return new ExpressionParser(source).whole();
    }

    /** Whether its value for these answers is true: a text or a number by itself never holds. */
    default boolean holds(Map<String, ?> answers) {
        return Boolean.TRUE.equals(Evaluation.value(this, answers));
    }

    /** Names of the questions it asks for. */
    default Set<String> names() {
        var names = new TreeSet<String>();
        Evaluation.collect(this, names);
        return names;
    }
}
