package cleancity.kernel.documents;

import cleancity.kernel.text.Written;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Writes CSV (RFC 4180) that spreadsheet programs open correctly: UTF-8 with a byte order mark, lines ended by CR LF.
 * Text that a spreadsheet would run as a formula gets an apostrophe in front; numbers are written as they are. Hands the
 * bytes on in pieces of about 8 kB, so the size of a file is not bounded by memory. Not thread-safe; close it to hand on
 * the last piece.
 */
public final class CsvWriter implements AutoCloseable {
    private static final int PIECE = 8 * 1024;
    private static final String MARK = "\uFEFF";

    /** What starts a formula, the full-width forms included that East Asian spreadsheets also read so. */
    private static final String FORMULA_STARTS = "=+-@\t\r\n＝＋－＠";

    /** What a spreadsheet turns into a day, a number without its zeros or one rounded to 15 digits. */
    private static final Pattern TURNED =
            Pattern.compile("\\d{1,4}[-/]\\d{1,2}([-/]\\d{1,4})?|0\\d+|\\d{12,}|\\d+[Ee]\\d+");

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    private final Consumer<byte[]> sink;
    private final boolean forPeople;
    private final ByteArrayOutputStream piece = new ByteArrayOutputStream(PIECE + 1024);

    private CsvWriter(Consumer<byte[]> sink, boolean forPeople) {
        this.sink = sink;
        this.forPeople = forPeople;
        piece.writeBytes(MARK.getBytes(StandardCharsets.UTF_8));
    }

    /** Writes to whoever takes pieces of the file, in order. */
    public static CsvWriter to(Consumer<byte[]> sink) {
        return new CsvWriter(sink, false);
    }

    /** Writes to a stream, which the caller closes; a failure of it comes as {@link UncheckedIOException}. */
    public static CsvWriter to(OutputStream out) {
        return new CsvWriter(into(out), false);
    }

    /**
     * As {@link #to(OutputStream)}, for people who open it with a double click: identifiers that a spreadsheet would
     * turn into something else are written so that they stay what they are. A program reads the other kind.
     */
    public static CsvWriter forPeople(OutputStream out) {
        return new CsvWriter(into(out), true);
    }

    private static Consumer<byte[]> into(OutputStream out) {
        return bytes -> {
            try {
                out.write(bytes);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        };
    }

    /** One line of text cells. */
    public CsvWriter row(String... cells) {
        return row(List.of(cells));
    }

    /** One line: null is an empty cell, a {@link Number} stays a number, everything else is its text without control letters. */
    public CsvWriter row(Iterable<? extends @Nullable Object> cells) {
        var line = new StringBuilder();
        for (Iterator<? extends @Nullable Object> rest = cells.iterator(); rest.hasNext(); ) {
            line.append(quoted(text(rest.next()))).append(rest.hasNext() ? "," : "");
        }
        piece.writeBytes(line.append("\r\n").toString().getBytes(StandardCharsets.UTF_8));
        if (piece.size() >= PIECE) {
            handOn();
        }
        return this;
    }

    @Override
    public void close() {
        handOn();
    }

    private void handOn() {
        if (piece.size() > 0) {
            sink.accept(piece.toByteArray());
            piece.reset();
        }
    }

    private String text(@Nullable Object cell) {
        return switch (cell) {
            case null -> "";
            case Double number -> Clean.number(number).toString();
            case BigDecimal number -> number.toPlainString();
            case Number number -> number.toString();
            case LocalDateTime moment -> MOMENT.format(moment);
            case LocalDate day -> day.toString();
            default -> kept(Clean.text(cell.toString()));
        };
    }

    private String kept(String text) {
        return forPeople && TURNED.matcher(text).matches() ? "=\"" + text + '"' : guarded(text);
    }

    /** Blanks and marks that show nothing do not keep a spreadsheet from running what follows. */
    private static String guarded(String text) {
        var seen = Written.text(text);
        boolean runs = !seen.isEmpty() && FORMULA_STARTS.indexOf(seen.charAt(0)) >= 0;
        boolean begins = !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0;
        return runs || begins ? "'" + text : text;
    }

    private static String quoted(String text) {
        boolean plain = text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\r' || c == '\n');
        return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
}
