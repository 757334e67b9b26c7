package cleancity.survey.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Cuts an expression into tokens. What SurveyJS would read differently is refused rather than guessed. */
final class Tokens {
    private static final Pattern TOKEN = Pattern.compile(
            "[ \\t\\n\\r]*(?:\\{([^{}]*)}|'([^'\"\\\\]*)'|\"([^'\"\\\\]*)\"|(-?(?:\\d{1,15}\\.\\d{1,15}|[1-9]\\d{0,14}|0))(?![\\w.])"
                    + "|(<>|!=|>=|<=|==|&&|\\|\\||\\*=|[=<>!])|([()\\[\\],])|([A-Za-z_][A-Za-z_0-9]*))");
    private static final Map<String, String> LOGIC = Map.of(
            "and", "and", "&&", "and", "or", "or", "||", "or", "!", "not", "empty", "empty", "notempty", "notempty");
    /** SurveyJS cuts words beginning like these in two. */
    private static final Pattern CUT_IN_TWO = Pattern.compile("(?i)(?:null|undefined|true|false|negate).*");
    /** SurveyJS rewrites these before it reads, inside quotes too. */
    private static final Set<String> REWRITTEN = Set.of("equals", "=>", "=<", "<>");

    enum Kind {
        NAME,
        LITERAL,
        COMPARISON,
        LOGIC,
        MARK
    }

    /** @param text spelling of logic and marks; the name in braces */
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

    private static Token token(Matcher found) {
        if (found.group(1) != null) {
            return new Token(Kind.NAME, found.group(1), null);
        }
        var quoted = found.group(2) != null ? found.group(2) : found.group(3);
        if (quoted != null) {
            return new Token(Kind.LITERAL, quoted, quoted(quoted));
        }
        if (found.group(4) != null) {
            return new Token(Kind.LITERAL, found.group(4), Double.valueOf(found.group(4)));
        }
        if (found.group(6) != null) {
            return new Token(Kind.MARK, found.group(6), null);
        }
        return word(found.group(5) != null ? found.group(5) : found.group(7));
    }

    private static String quoted(String text) {
        if (REWRITTEN.stream().anyMatch(text::contains)) {
            throw new IllegalArgumentException("SurveyJS would rewrite the text " + text);
        }
        return text;
    }

    private static Token word(String text) {
        var lower = text.toLowerCase(Locale.ROOT);
        var comparison = Comparison.SPELLINGS.get(lower);
        if (comparison != null) {
            return new Token(Kind.COMPARISON, lower, comparison);
        }
        var logic = LOGIC.get(lower);
        if (logic != null) {
            return new Token(Kind.LOGIC, logic, null);
        }
        if (lower.equals("true") || lower.equals("false")) {
            return new Token(Kind.LITERAL, text, Boolean.valueOf(lower));
        }
        if (CUT_IN_TWO.matcher(lower).matches() || lower.contains("equals") || lower.equals("power")) {
            throw new IllegalArgumentException("not a word of the subset: " + text);
        }
        return new Token(Kind.LITERAL, text, text);
    }
}
