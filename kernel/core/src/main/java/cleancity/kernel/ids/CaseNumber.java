package cleancity.kernel.ids;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A number for people to write down and read out, e.g. {@code 20261123-000417-5}: day, running number of the day, check
 * digit. The check digit (ISO/IEC 7064, MOD 11,10) finds every single wrong digit and almost every swap of neighbours.
 *
 * @param day local day of the case, years 1000..9999
 * @param sequence running number of that day, 1..999,999,999; the caller counts
 */
public record CaseNumber(LocalDate day, long sequence) {
    private static final Pattern FORM = Pattern.compile("(\\d{8})-(\\d{6,9})-(\\d)");
    private static final long MOST = 999_999_999;

    /** Refuses a number that the form cannot hold. */
    public CaseNumber {
        if (sequence < 1 || sequence > MOST || day.getYear() < 1000 || day.getYear() > 9999) {
            throw new IllegalArgumentException("no case number for " + sequence + " of " + day);
        }
    }

    /** Reads what a person typed; empty when it is no case number or a digit is wrong. */
    public static Optional<CaseNumber> parse(String text) {
        var match = FORM.matcher(text.strip());
        if (!match.matches()) {
            return Optional.empty();
        }
        try {
            var day = LocalDate.parse(match.group(1), DateTimeFormatter.BASIC_ISO_DATE);
            var number = new CaseNumber(day, Long.parseLong(match.group(2)));
            return Optional.of(number).filter(read -> read.toString().equals(text.strip()));
        } catch (DateTimeException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        var date = DateTimeFormatter.BASIC_ISO_DATE.format(day);
        var running = String.format(Locale.ROOT, "%06d", sequence);
        return date + "-" + running + "-" + checkDigit(date + running);
    }

    private static int checkDigit(String digits) {
        int product = 10;
        for (int i = 0; i < digits.length(); i++) {
            int sum = (product + Character.digit(digits.charAt(i), 10)) % 10;
            product = (sum == 0 ? 10 : sum) * 2 % 11;
        }
        return (11 - product) % 10;
    }
}
