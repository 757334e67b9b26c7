package cleancity.kernel.documents.reading;

import cleancity.kernel.documents.reading.Cell.Kind;
import cleancity.kernel.text.Written;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.regex.Pattern;

/** The readings every import shares: texts, numbers and days as people write them. */
public final class Readings {
    /** A number with what people put around it: 扣1.5分, 1,234, 3个工作日, 5天. What only a program calls a number is none. */
    private static final Pattern NUMBER = Pattern.compile(
            "[^\\d.+-]{0,6}?([+-]?(?:\\d{1,9}|\\d{1,3}(?:,\\d{3}){1,2})(?:\\.\\d{1,15})?)(?:分|个|个?工作日|天|日|度|°|人|%)?");

    private static final Pattern LETTERS = Pattern.compile("[A-Za-z]");
    private static final Pattern DATE = Pattern.compile(
            "(\\d{4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?(?:[T]?\\d{1,2}:\\d{2}(?::\\d{2}(?:\\.\\d+)?)?)?");
    private static final Pattern DIGITS_DATE = Pattern.compile("((?:19|20)\\d{2})(\\d{2})(\\d{2})");
    /** Days since 1900 as spreadsheets count them, from 1980 to 2099. */
    private static final Pattern SERIAL = Pattern.compile("(29[2-9]\\d\\d|[3-6]\\d{4}|7[0-2]\\d{3}|730[0-4]\\d)");

    private Readings() {}

    public static Reading<String> text(int most) {
        return cell -> cell.text().codePointCount(0, cell.text().length()) <= most
                ? Found.of(cell.text())
                : Found.not(ReadRule.CELL_TOO_LONG, Map.of("max", most));
    }

    public static Reading<BigDecimal> number(BigDecimal least, BigDecimal most) {
        return cell -> {
            var written = Written.token(cell.text());
            var match = NUMBER.matcher(written);
            if (!match.matches() || LETTERS.matcher(written).find()) {
                return Found.not(ReadRule.CELL_NOT_A_NUMBER);
            }
            var number = new BigDecimal(match.group(1).replace(",", ""));
            return number.compareTo(least) >= 0 && number.compareTo(most) <= 0
                    ? Found.of(number)
                    : Found.not(
                            ReadRule.CELL_OUT_OF_RANGE,
                            Map.of("min", least.toPlainString(), "max", most.toPlainString()));
        };
    }

    public static Reading<Integer> whole(int least, int most) {
        var number = number(BigDecimal.valueOf(least), BigDecimal.valueOf(most));
        return cell -> {
            var found = number.read(cell);
            var value = found.value();
            if (value == null) {
                return new Found<>(null, found.rule(), found.details());
            }
            return value.stripTrailingZeros().scale() <= 0
                    ? Found.of(value.intValue())
                    : Found.not(ReadRule.CELL_NOT_WHOLE);
        };
    }

    public static Reading<LocalDate> date() {
        return cell -> {
            var written = Written.token(cell.text());
            var match = DATE.matcher(written);
            var digits = DIGITS_DATE.matcher(written);
            try {
                if (match.matches()) {
                    return Found.of(date(match));
                }
                if (digits.matches()) {
                    return Found.of(date(digits));
                }
                if (cell.kind() != Kind.DATE && SERIAL.matcher(written).matches()) {
                    return Found.of(LocalDate.parse(Styles.date(Double.parseDouble(written), false)));
                }
            } catch (DateTimeException e) {
                return Found.not(ReadRule.CELL_NOT_A_DATE);
            }
            return Found.not(ReadRule.CELL_NOT_A_DATE);
        };
    }

    private static LocalDate date(java.util.regex.Matcher match) {
        return LocalDate.of(
                Integer.parseInt(match.group(1)), Integer.parseInt(match.group(2)), Integer.parseInt(match.group(3)));
    }
}
