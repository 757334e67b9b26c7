package cleancity.kernel.documents;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
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

    private final Consumer<byte[]> sink;
    private final ByteArrayOutputStream piece = new ByteArrayOutputStream(PIECE + 1024);

    private CsvWriter(Consumer<byte[]> sink) {
        this.sink = sink;
        piece.writeBytes(MARK.getBytes(StandardCharsets.UTF_8));
    }

    /** Writes to whoever takes pieces of the file, in order. */
    public static CsvWriter to(Consumer<byte[]> sink) {
        return new CsvWriter(sink);
    }

    /** Writes to a stream, which the caller closes; a failure of it comes as {@link UncheckedIOException}. */
    public static CsvWriter to(OutputStream out) {
        return new CsvWriter(bytes -> {
            try {
                out.write(bytes);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /** One line of text cells. */
    public CsvWriter row(String... cells) {
        return row(List.of(cells));
    }

    /** One line: null is an empty cell, a {@link Number} stays a number, everything else is its text. */
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

    private static String text(@Nullable Object cell) {
        return switch (cell) {
            case null -> "";
            case BigDecimal number -> number.toPlainString();
            case Number number -> number.toString();
            default -> guarded(cell.toString());
        };
    }

    private static String guarded(String text) {
        return !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    private static String quoted(String text) {
        boolean plain = text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\r' || c == '\n');
        return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
}
