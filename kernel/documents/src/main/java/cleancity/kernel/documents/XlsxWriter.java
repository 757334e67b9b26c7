package cleancity.kernel.documents;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * Writes a spreadsheet (Office Open XML) sheet after sheet and row after row; what is written leaves the memory, so the
 * size of a file is bounded only by the format: a sheet that reaches its 1,048,576 rows goes on in a next one. Text
 * stays text, so nothing runs as a formula. Not thread-safe; close it to end the file, the stream stays open.
 */
public final class XlsxWriter implements AutoCloseable {
    private static final int FORMAT_ROWS = 1_048_576;
    private static final int FLUSHED_ROWS = 500;
    private static final int CELL_LETTERS = 32_767;

    private final Workbook book;
    private final int sheetRows;
    private @Nullable Worksheet sheet;
    private String name = "";
    private List<String> header = List.of();
    private int part;
    private int row;

    private XlsxWriter(OutputStream out, int sheetRows) {
        this.book = new Workbook(out, "CleanCity", "1.0");
        this.sheetRows = sheetRows;
    }

    public static XlsxWriter to(OutputStream out) {
        return new XlsxWriter(out, FORMAT_ROWS);
    }

    /** As {@link #to(OutputStream)}, for a format with shorter sheets. */
    static XlsxWriter to(OutputStream out, int sheetRows) {
        return new XlsxWriter(out, sheetRows);
    }

    /**
     * Ends the sheet before and begins one with a bold header that stays in sight.
     *
     * @param name at most 28 letters, so that a number fits behind it; none of {@code []:*?/\}
     */
    public XlsxWriter sheet(String name, String... header) {
        this.name = name;
        this.header = List.of(header);
        part = 0;
        nextPart();
        return this;
    }

    /**
     * One line: null is an empty cell; a number, a {@link Boolean}, a {@link LocalDate} and a {@link LocalDateTime} keep
     * their kind; everything else is its text, cut at the 32,767 letters a cell can hold.
     *
     * @throws IllegalStateException before the first sheet
     * @throws UncheckedIOException when the stream takes no more
     */
    public XlsxWriter row(@Nullable Object... cells) {
        return row(Arrays.asList(cells));
    }

    /** As {@link #row(Object...)}. */
    public XlsxWriter row(List<? extends @Nullable Object> cells) {
        if (row == sheetRows) {
            nextPart();
        }
        for (int column = 0; column < cells.size(); column++) {
            put(column, cells.get(column));
        }
        row++;
        if (row % FLUSHED_ROWS == 0) {
            io(current()::flush);
        }
        return this;
    }

    @Override
    public void close() {
        io(book::finish);
    }

    private void nextPart() {
        if (sheet != null) {
            io(sheet::finish);
        }
        part++;
        row = 0;
        var next = book.newWorksheet(part == 1 ? name : name + " " + part);
        sheet = next;
        next.freezePane(0, 1);
        row(header);
        for (int column = 0; column < header.size(); column++) {
            next.style(0, column).bold().set();
        }
    }

    private void put(int column, @Nullable Object cell) {
        var to = current();
        switch (cell) {
            case null -> {}
            case Double number
            when Double.isFinite(number) ->
                to.value(row, column, new BigDecimal(Clean.number(number).toString()));
            case Number number -> to.value(row, column, number);
            case Boolean truth -> to.value(row, column, truth);
            case LocalDate day -> {
                to.value(row, column, day);
                to.style(row, column).format("yyyy-mm-dd").set();
            }
            case LocalDateTime moment -> {
                to.value(row, column, moment);
                to.style(row, column).format("yyyy-mm-dd hh:mm:ss").set();
            }
            default -> to.inlineString(row, column, fitting(cell.toString()));
        }
    }

    private Worksheet current() {
        if (sheet == null) {
            throw new IllegalStateException("a row before the first sheet");
        }
        return sheet;
    }

    private static String fitting(String text) {
        var clean = Clean.text(text);
        return clean.length() <= CELL_LETTERS ? clean : clean.substring(0, CELL_LETTERS - 1) + "…";
    }

    private interface Step {
        void run() throws IOException;
    }

    private static void io(Step step) {
        try {
            step.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
