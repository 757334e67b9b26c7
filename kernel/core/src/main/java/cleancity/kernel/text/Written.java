package cleancity.kernel.text;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** Takes off what a keyboard, a word processor or a spreadsheet put around what somebody meant. */
public final class Written {
    /** White space of every width, and letters that show nothing: joiners, marks of direction, byte order marks. */
    private static final String BLANK =
            "\\s\\p{Z}\\u0085\\u00AD\\u180E\\u200B-\\u200F\\u202A-\\u202E\\u2060-\\u2064\\uFEFF";

    private static final Pattern AROUND = Pattern.compile("^[" + BLANK + "]+|[" + BLANK + "]+$");
    private static final Pattern BLANKS = Pattern.compile("[" + BLANK + "]+");
    private static final Pattern CONTROLS = Pattern.compile("[\\p{Cntrl}&&[^\\t\\n\\r]]");

    private Written() {}

    /** A text of somebody's own: as written, without blanks around it, control characters and carriage returns. */
    public static String text(String written) {
        var lines = written.replace("\r\n", "\n").replace('\r', '\n');
        return AROUND.matcher(CONTROLS.matcher(lines).replaceAll("")).replaceAll("");
    }

    /** A number, a code or a date: half-width letters, no blanks anywhere. */
    public static String token(String written) {
        return BLANKS.matcher(Normalizer.normalize(text(written), Normalizer.Form.NFKC))
                .replaceAll("");
    }

    /** A name, to compare it with others: as {@link #token}, in simplified characters and small letters. */
    public static String name(String written) {
        return Simplified.of(token(written)).toLowerCase(java.util.Locale.ROOT);
    }
}
