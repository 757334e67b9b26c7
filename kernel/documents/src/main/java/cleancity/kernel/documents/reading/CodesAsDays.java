package cleancity.kernel.documents.reading;

import cleancity.kernel.text.Written;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Undoes what spreadsheets do to codes: 2021-09 becomes September 2021, 3-12 the 12th of March. */
final class CodesAsDays {
    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

    private static final Pattern DAY =
            Pattern.compile("(\\d{4})[-/.年](\\d{1,2})(?:[-/.月](\\d{1,2})日?|月)?(?:t?00?:00(?::00)?)?");
    private static final Pattern MONTH_DAY = Pattern.compile("(\\d{1,2})月(\\d{1,2})日");
    private static final Pattern MONTH_FIRST = Pattern.compile("([a-z]{3})-(\\d{2})");
    private static final Pattern DAY_FIRST = Pattern.compile("(\\d{1,2})-([a-z]{3})");
    private static final Pattern SERIAL = Pattern.compile("[1-9]\\d{4}");
    private static final int CENTURY = 2000;

    private CodesAsDays() {}

    /** What may have been typed, when the cell reads as a day. */
    static Set<String> of(Cell cell) {
        var written = Written.name(cell.text());
        var codes = new LinkedHashSet<String>();
        var day = DAY.matcher(written);
        var monthDay = MONTH_DAY.matcher(written);
        var monthFirst = MONTH_FIRST.matcher(written);
        var dayFirst = DAY_FIRST.matcher(written);
        if (day.matches()) {
            int last = day.group(3) == null ? 1 : Integer.parseInt(day.group(3));
            codes.addAll(codes(Integer.parseInt(day.group(1)), Integer.parseInt(day.group(2)), last));
        } else if (monthDay.matches()) {
            codes.addAll(pairs(monthDay.group(1), monthDay.group(2)));
        } else if (monthFirst.matches() && MONTHS.contains(monthFirst.group(1))) {
            int month = MONTHS.indexOf(monthFirst.group(1)) + 1;
            int number = Integer.parseInt(monthFirst.group(2));
            codes.addAll(codes(CENTURY + number, month, 1));
        } else if (dayFirst.matches() && MONTHS.contains(dayFirst.group(2))) {
            codes.addAll(pairs(String.valueOf(MONTHS.indexOf(dayFirst.group(2)) + 1), dayFirst.group(1)));
        } else if (cell.kind() == Cell.Kind.NUMBER && SERIAL.matcher(written).matches()) {
            var date = LocalDate.parse(Styles.date(Double.parseDouble(written), false));
            codes.addAll(codes(date.getYear(), date.getMonthValue(), date.getDayOfMonth()));
        }
        return codes;
    }

    private static Set<String> codes(int year, int month, int day) {
        try {
            var _ = LocalDate.of(year, month, day);
        } catch (DateTimeException e) {
            return Set.of();
        }
        var codes = new LinkedHashSet<String>();
        if (day == 1) {
            codes.add(String.format(Locale.ROOT, "%d-%02d", year, month));
            codes.add(year + "-" + month);
            codes.add(year + "." + month);
        }
        codes.add(String.format(Locale.ROOT, "%d-%02d-%02d", year, month, day));
        codes.addAll(pairs(String.valueOf(month), String.valueOf(day)));
        return codes;
    }

    private static Set<String> pairs(String month, String day) {
        var codes = new LinkedHashSet<String>();
        int first = Integer.parseInt(month);
        int second = Integer.parseInt(day);
        for (var mark : List.of("-", "/", ".")) {
            codes.add(first + mark + second);
            codes.add(String.format(Locale.ROOT, "%02d%s%02d", first, mark, second));
        }
        return codes;
    }
}
