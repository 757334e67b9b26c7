package cleancity.survey.form;

import java.util.regex.Pattern;

/**
 * Reads the part of JavaScript's regular expressions that Java reads alike, and rewrites what it reads differently:
 * {@code .}, {@code $}, {@code \s}. Named groups, look-behind, back references, Unicode classes, flags, possessive
 * quantifiers and brackets in brackets are refused.
 */
final class RegexReader {
    private static final int LONGEST = 200;
    private static final String SAFE_ESCAPES = "dDwWbBtnrfv\\/.*+?^$|()[]{}-";

    private final String source;
    private final StringBuilder java = new StringBuilder();
    private int at;

    private RegexReader(String source) {
        this.source = source;
    }

    /** @throws IllegalArgumentException when it is outside the part both languages share, or too long */
    static Pattern read(String source) {
        if (source.isEmpty() || source.length() > LONGEST) {
            throw new IllegalArgumentException("1 to " + LONGEST + " characters");
        }
        return Pattern.compile(new RegexReader(source).translated());
    }

    private String translated() {
        while (at < source.length()) {
            char c = source.charAt(at++);
            switch (c) {
                case '\\' -> escape(false);
                case '[' -> brackets();
                case '(' -> group();
                case '.' -> java.append("[^\\n\\r\\u2028\\u2029]");
                case '$' -> java.append("\\z");
                case '*', '+', '?', '}' -> quantifier(c);
                case ']' -> throw refused();
                default -> java.append(c);
            }
        }
        return java.toString();
    }

    private void escape(boolean bracketed) {
        char c = at < source.length() ? source.charAt(at++) : '?';
        if (c == 's') {
            java.append(bracketed ? Loose.SPACE : "[" + Loose.SPACE + "]");
        } else if (c == 'S' && !bracketed) {
            java.append("[^").append(Loose.SPACE).append(']');
        } else if (c == 'v') {
            java.append("\\x0B");
        } else if (SAFE_ESCAPES.indexOf(c) >= 0 && !(bracketed && (c == 'b' || c == 'B'))) {
            java.append('\\').append(c);
        } else {
            throw refused();
        }
    }

    private void brackets() {
        java.append('[');
        if (next('^')) {
            java.append('^');
        }
        if (next(']')) {
            throw refused();
        }
        while (!next(']')) {
            char c = at < source.length() ? source.charAt(at++) : '[';
            if (c == '\\') {
                escape(true);
            } else if (c == '[' || c == '^' || (c == '&' && source.startsWith("&", at))) {
                throw refused();
            } else {
                java.append(c);
            }
        }
        java.append(']');
    }

    private void group() {
        java.append('(');
        if (source.startsWith("?", at)) {
            if (!source.startsWith("?:", at) && !source.startsWith("?=", at) && !source.startsWith("?!", at)) {
                throw refused();
            }
            java.append(source, at, at + 2);
            at += 2;
        }
    }

    /** A plus after a quantifier is possessive in Java and an error in JavaScript. */
    private void quantifier(char c) {
        if (source.startsWith("+", at)) {
            throw refused();
        }
        java.append(c);
    }

    private boolean next(char c) {
        boolean is = at < source.length() && source.charAt(at) == c;
        at += is ? 1 : 0;
        return is;
    }

    private IllegalArgumentException refused() {
        return new IllegalArgumentException("not read alike by both languages: " + source);
    }
}
