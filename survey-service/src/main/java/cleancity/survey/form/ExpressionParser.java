package cleancity.survey.form;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads an expression by recursive descent: or, then and, then one comparison, then values, "!" binding closest. */
final class ExpressionParser {
    private static final int DEEPEST = 40;
    private static final int LONGEST = 2000;

    private final String source;
    private final List<Tokens.Token> tokens;
    private int at;
    private int depth;

    ExpressionParser(String source) {
        if (source.length() > LONGEST) {
            throw new IllegalArgumentException("longer than " + LONGEST + " characters");
        }
        this.source = source;
        this.tokens = Tokens.of(source);
    }

    Expression whole() {
        var expression = or();
        if (at < tokens.size()) {
            throw refused();
        }
        return expression;
    }

    private Expression or() {
        var left = and();
        while (take(Tokens.Kind.LOGIC, "or")) {
            left = new Expression.Or(left, and());
        }
        return left;
    }

    private Expression and() {
        var left = comparison();
        while (take(Tokens.Kind.LOGIC, "and")) {
            left = new Expression.And(left, comparison());
        }
        return left;
    }

    private Expression comparison() {
        var left = value();
        var next = peek();
        if (next == null || next.kind() != Tokens.Kind.COMPARISON || !(next.value() instanceof Comparison comparison)) {
            return left;
        }
        at++;
        return new Expression.Compare(comparison, left, value());
    }

    private Expression value() {
        var token = peek();
        if (token == null) {
            throw refused();
        }
        at++;
        return switch (token.kind()) {
            case LITERAL -> new Expression.Literal(token.value());
            case NAME -> tested(new Expression.Name(path(token.text())));
            case MARK -> token.text().equals("(") ? inner() : token.text().equals("[") ? list() : fail();
            case LOGIC -> token.text().equals("not") ? not() : fail();
            case COMPARISON -> fail();
        };
    }

    private Expression tested(Expression.Name name) {
        if (take(Tokens.Kind.LOGIC, "empty")) {
            return new Expression.Empty(name, true);
        }
        return take(Tokens.Kind.LOGIC, "notempty") ? new Expression.Empty(name, false) : name;
    }

    private List<String> path(String name) {
        if (name.isEmpty()) {
            throw refused();
        }
        return List.of(name.split("\\.", -1));
    }

    private Expression not() {
        descend();
        var operand = value();
        depth--;
        return new Expression.Not(operand);
    }

    private Expression inner() {
        descend();
        var inner = or();
        depth--;
        return take(Tokens.Kind.MARK, ")") ? inner : fail();
    }

    private Expression list() {
        var values = new ArrayList<@Nullable Object>();
        do {
            var token = peek();
            if (token == null || token.kind() != Tokens.Kind.LITERAL) {
                return fail();
            }
            at++;
            values.add(token.value());
        } while (take(Tokens.Kind.MARK, ","));
        return take(Tokens.Kind.MARK, "]") ? new Expression.Literal(values) : fail();
    }

    private void descend() {
        if (++depth > DEEPEST) {
            throw new IllegalArgumentException("nested more than " + DEEPEST + " deep");
        }
    }

    private boolean take(Tokens.Kind kind, String text) {
        var token = peek();
        boolean taken = token != null && token.kind() == kind && token.text().equals(text);
        at += taken ? 1 : 0;
        return taken;
    }

    private Tokens.@Nullable Token peek() {
        return at < tokens.size() ? tokens.get(at) : null;
    }

    private Expression fail() {
        throw refused();
    }

    private IllegalArgumentException refused() {
        return new IllegalArgumentException("not an expression of the subset: " + source);
    }
}
