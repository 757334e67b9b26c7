package cleancity.survey.form;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Conversions as JavaScript and SurveyJS make them, since that is what questionnaires are tried out on. */
final class Loose {
    private static final String BLANKS =
            "\\t\\n\\x0B\\f\\r \\u00A0\\u1680\\u2000-\\u200A\\u2028\\u2029\\u202F\\u205F\\u3000\\uFEFF";
    /** What JavaScript's {@code \s} matches, to be put inside a character class. */
    static final String SPACE = BLANKS;

    private static final Pattern OUTER_BLANKS = Pattern.compile("^[" + BLANKS + "]+|[" + BLANKS + "]+$");
    private static final Pattern DECIMAL = Pattern.compile("[+-]?(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][+-]?\\d+)?");
    private static final Pattern HEXADECIMAL = Pattern.compile("0[xX][0-9a-fA-F]{1,12}");
    private static final int LONGEST_NUMBER = 40;

    private Loose() {}

    static String trimmed(String text) {
        return OUTER_BLANKS.matcher(text).replaceAll("");
    }

    /** {@code String(value)}. */
    static String text(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case List<?> list -> String.join(",", list.stream().map(Loose::text).toList());
            case Map<?, ?> _ -> "[object Object]";
            default -> Values.key(value);
        };
    }

    /** {@code Number(value)}; NaN when it is none. */
    static double number(@Nullable Object value) {
        return switch (value) {
            case null -> Double.NaN;
            case Number number -> number.doubleValue();
            case Boolean yes -> yes ? 1 : 0;
            case Map<?, ?> _ -> Double.NaN;
            default -> parsed(trimmed(text(value)));
        };
    }

    private static double parsed(String text) {
        if (text.isEmpty()) {
            return 0;
        }
        if (text.length() > LONGEST_NUMBER) {
            return Double.NaN;
        }
        if (HEXADECIMAL.matcher(text).matches()) {
            return Long.parseLong(text.substring(2), 16);
        }
        return DECIMAL.matcher(text).matches() ? Double.parseDouble(text) : Double.NaN;
    }

    /** What SurveyJS takes for a number in an answer: one comma may be the point, 16 digits are an identifier. */
    static @Nullable Double typed(@Nullable Object value) {
        if (value instanceof Number number) {
            return number.doubleValue();
        }
        if (!(value instanceof String raw)) {
            return null;
        }
        var text = trimmed(raw);
        boolean identifier = text.length() > 15 && text.chars().allMatch(c -> c >= '0' && c <= '9');
        if (text.isEmpty() || identifier) {
            return null;
        }
        int comma = text.indexOf(',');
        double number = number(comma >= 0 && comma == text.lastIndexOf(',') ? text.replace(',', '.') : text);
        return Double.isFinite(number) ? number : null;
    }

    /** A value as conditions see it: text that reads as a number, as true or as false counts as such. */
    static @Nullable Object corrected(@Nullable Object value) {
        if (!(value instanceof String text) || text.isEmpty()) {
            return value;
        }
        if (text.equalsIgnoreCase("true") || text.equalsIgnoreCase("false")) {
            return Boolean.valueOf(text);
        }
        if (text.length() > 1 && quote(text.charAt(0)) && quote(text.charAt(text.length() - 1))) {
            return text.substring(1, text.length() - 1);
        }
        var number = leadingZero(text) ? null : typed(text);
        return number == null ? text : number;
    }

    private static boolean quote(char c) {
        return c == '\'' || c == '"';
    }

    /** 007 is a code, not a number; 0.5 is one. */
    private static boolean leadingZero(String text) {
        if (text.charAt(0) != '0' || text.length() == 1 || text.startsWith("0x")) {
            return false;
        }
        boolean point = text.charAt(1) == '.' || text.charAt(1) == ',';
        return !point;
    }
}
