package cleancity.campaign.calendar;

import cleancity.campaign.model.Campaign;
import cleancity.campaign.model.Shift;
import cleancity.campaign.model.ShiftStatus;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Writes a calendar as RFC 5545 wants it: CR LF, lines of at most 75 bytes, four characters escaped. */
final class IcsWriter {
    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final int LONGEST = 73;

    private final StringBuilder out = new StringBuilder();
    private final Instant now;

    IcsWriter(String name, Instant now) {
        this.now = now;
        line("BEGIN:VCALENDAR");
        line("VERSION:2.0");
        line("PRODID:-//CleanCity//Volunteers//ZH");
        line("X-WR-CALNAME:" + escaped(name));
    }

    IcsWriter event(Campaign campaign, Shift shift, boolean waiting, Locale locale) {
        boolean off = shift.status() == ShiftStatus.CANCELLED;
        line("BEGIN:VEVENT");
        line("UID:" + shift.id() + "@cleancity");
        line("DTSTAMP:" + UTC.format(now));
        line("DTSTART:" + UTC.format(shift.startsAt()));
        line("DTEND:" + UTC.format(shift.endsAt()));
        line("SUMMARY:" + escaped(campaign.title().in(locale)));
        line("LOCATION:" + escaped(shift.place()));
        line("DESCRIPTION:" + escaped(campaign.description().in(locale)));
        line("STATUS:" + (off ? "CANCELLED" : waiting ? "TENTATIVE" : "CONFIRMED"));
        line("END:VEVENT");
        return this;
    }

    byte[] end() {
        line("END:VCALENDAR");
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replace("\r\n", "\\n")
                .replace("\n", "\\n")
                .replace("\r", "\\n");
    }

    /** A long line goes on in the next one after a space; never within a character. */
    private void line(String text) {
        int bytes = 0;
        for (int i = 0; i < text.length(); ) {
            int point = text.codePointAt(i);
            var letter = Character.toString(point);
            int length = letter.getBytes(StandardCharsets.UTF_8).length;
            if (bytes + length > LONGEST) {
                out.append("\r\n ");
                bytes = 1;
            }
            out.append(letter);
            bytes += length;
            i += Character.charCount(point);
        }
        out.append("\r\n");
    }
}
