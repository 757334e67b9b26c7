package cleancity.kernel.documents.reading;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLStreamException;

/** Tells by the format of a cell whether its number is a day. A file without styles has none. */
record Styles(List<Boolean> dates, boolean from1904) {
    /** The formats of days that have numbers only, those of Chinese Excel (27–36, 50–58) among them. */
    private static final Set<Integer> BUILT_IN =
            Set.of(14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58);

    /** Excel counts a 29 February 1900 that never was: from March on the days count from here. */
    private static final LocalDate EPOCH = LocalDate.of(1899, 12, 30);

    private static final LocalDate EPOCH_1904 = LocalDate.of(1904, 1, 1);
    private static final double LAST_DAY = 2_958_465;
    private static final long SECONDS = 86_400;

    static Styles read(Optional<byte[]> part, boolean from1904) throws XMLStreamException {
        var dates = new ArrayList<Boolean>();
        if (part.isPresent()) {
            Map<Integer, String> own = new HashMap<>();
            boolean inCells = false;
            for (var xml = Xml.of(part.get()); xml.next(); ) {
                if (xml.starts("numFmt")) {
                    own.put(
                            number(xml, "numFmtId"),
                            xml.plainAttribute("formatCode").orElse(""));
                } else if (xml.starts("cellXfs") || xml.ends("cellXfs")) {
                    inCells = xml.starts("cellXfs");
                } else if (inCells && xml.starts("xf")) {
                    int format = number(xml, "numFmtId");
                    dates.add(own.containsKey(format) ? isDate(own.get(format)) : BUILT_IN.contains(format));
                }
            }
        }
        return new Styles(dates, from1904);
    }

    /** The day, and the time of day when there is one; empty when the format or the number is none of a day. */
    Optional<String> date(int style, double number) {
        boolean isDate = style >= 0 && style < dates.size() && dates.get(style);
        return isDate && number >= 1 && number <= LAST_DAY ? Optional.of(date(number, from1904)) : Optional.empty();
    }

    static String date(double number, boolean from1904) {
        var epoch = from1904 ? EPOCH_1904 : EPOCH;
        long seconds = Math.round(number * SECONDS);
        LocalDateTime moment = epoch.atStartOfDay().plusSeconds(seconds);
        return seconds % SECONDS == 0 ? moment.toLocalDate().toString() : moment.toString();
    }

    private static int number(Xml xml, String attribute) {
        return xml.plainAttribute(attribute).map(Integer::parseInt).orElse(0);
    }

    /** A format names a year or a day outside quotes, colours and escaped letters. */
    private static boolean isDate(String format) {
        var letters = format.toLowerCase(Locale.ROOT).replaceAll("\"[^\"]*\"|\\[[^]]*]|\\\\.|general", "");
        return letters.contains("y") || letters.contains("d");
    }
}
