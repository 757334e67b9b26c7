package cleancity.survey.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Cuts an expression into tokens. */
final class Tokens {
    private static final Pattern TOKEN = Pattern.compile(
            "\\s*(?:\\{([^}]*)}|'([^']*)'|\"([^\"]*)\"|(-?\\d+(?:\\.\\d+)?)(?![\\w.])|(<>|!=|>=|<=|==|&&|\\|\\||\\*=|[=<>!&|])"
                    + "|([()\\[\\],])|([\\p{L}_][\\p{L}\\p{N}_-]*))");
    private static final Map<String, String> LOGIC = Map.of(
            "and", "and", "&&", "and", "&", "and", "or", "or", "||", "or", "|", "or", "!", "not", "negate", "not");

    enum Kind {
        NAME,
        LITERAL,
        COMPARISON,
        LOGIC,
        MARK
    }

    /** @param text spelling of logic and marks; the trimmed name in braces */
    record Token(Kind kind, String text, @Nullable Object value) {}

    private Tokens() {}

    static List<Token> of(String source) {
        var tokens = new ArrayList<Token>();
        var matcher = TOKEN.matcher(source);
        int at = 0;
        int end = source.stripTrailing().length();
        while (at < end) {
            if (!matcher.region(at, end).lookingAt()) {
                throw new IllegalArgumentException("not understood from character " + (at + 1) + ": " + source);
            }
            tokens.add(token(matcher));
            at = matcher.end();
        }
        return tokens;
    }

    private static Token token(java.util.regex.Matcher found) {
        if (found.group(1) != null) {
            return new Token(Kind.NAME, found.group(1).strip(), null);
        }
        var quoted = found.group(2) != null ? found.group(2) : found.group(3);
        if (quoted != null) {
            return new Token(Kind.LITERAL, quoted, Evaluation.corrected(quoted));
        }
        if (found.group(4) != null) {
            return new Token(Kind.LITERAL, found.group(4), Double.valueOf(found.group(4)));
        }
        if (found.group(6) != null) {
            return new Token(Kind.MARK, found.group(6), null);
        }
        return word(found.group(5) != null ? found.group(5) : found.group(7));
    }

    private static Token word(String text) {
        var lower = text.toLowerCase(Locale.ROOT);
        var comparison = Comparison.SPELLINGS.get(lower);
        if (comparison != null) {
            return new Token(Kind.COMPARISON, lower, comparison);
        }
        if (LOGIC.containsKey(lower) || lower.equals("empty") || lower.equals("notempty")) {
            return new Token(Kind.LOGIC, LOGIC.getOrDefault(lower, lower), null);
        }
        return switch (lower) {
            case "true", "false" -> new Token(Kind.LITERAL, text, Boolean.valueOf(lower));
            case "undefined", "null" -> new Token(Kind.LITERAL, text, null);
            default -> new Token(Kind.LITERAL, text, text);
        };
    }
}
