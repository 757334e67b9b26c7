package cleancity.kernel.documents;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.regex.Pattern;

/** What may stand in a cell, the same in every format. */
final class Clean {
    /** What XML 1.0 cannot hold, and so no spreadsheet: control letters, lone surrogates; nothing a reader can see. */
    private static final Pattern NOT_SHOWN = Pattern.compile(
            "[^\\u0009\\u000A\\u000D\\u0020-\\u007E\\u0085\\u00A0-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]");

    /** As many digits as a spreadsheet keeps: tenths that were added up are tenths. */
    private static final MathContext DIGITS = new MathContext(15);

    private Clean() {}

    static String text(String text) {
        return NOT_SHOWN.matcher(text).replaceAll("\uFFFD");
    }

    /** Without exponent and without the dust of binary fractions; a figure that is none stays its own text. */
    static Object number(double number) {
        if (!Double.isFinite(number)) {
            return String.valueOf(number);
        }
        var plain = new BigDecimal(String.valueOf(number)).round(DIGITS).stripTrailingZeros();
        return plain.signum() == 0 ? "0" : plain.toPlainString();
    }
}
