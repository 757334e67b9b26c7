package cleancity.complaint.csv;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;

/** Reads the first sheet of a spreadsheet (Office Open XML) as {@link CsvRows} reads CSV: a header line, then rows of text. */
public final class XlsxRows {
    /** What the parts of a file may unpack to: a small file can be made to unpack to anything. */
    private static final long UNPACKED = 64L << 20;

    private static final ReadingOptions WITH_FORMATS = new ReadingOptions(true, false);

    private XlsxRows() {}

    /** The file is no spreadsheet, is damaged, or unpacks to more than can be meant. */
    public static final class Unreadable extends Exception {
        private static final long serialVersionUID = 1L;

        private Unreadable(String message, Throwable cause) {
            super(message, cause);
        }

        private Unreadable(String message) {
            super(message);
        }
    }

    /** Whether the bytes begin as a zip container does, which every spreadsheet of this kind is. */
    public static boolean looksLike(byte[] file) {
        return file.length > 3 && file[0] == 'P' && file[1] == 'K' && file[2] == 3 && file[3] == 4;
    }

    /**
     * All rows below the header; empty lines are left out. Numbers are written without exponent, dates as ISO 8601.
     *
     * @throws Unreadable with the reason, for the log
     */
    public static List<CsvRows.Row> read(byte[] file) throws Unreadable {
        bounded(file);
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(file), WITH_FORMATS);
                Stream<Row> lines = book.getFirstSheet().openStream()) {
            var rows = new ArrayList<CsvRows.Row>();
            var header = new ArrayList<String>();
            lines.forEachOrdered(line -> {
                var texts = texts(line);
                if (header.isEmpty()) {
                    header.addAll(texts);
                } else if (texts.stream().anyMatch(text -> !text.isEmpty())) {
                    rows.add(new CsvRows.Row(line.getRowNum(), byName(header, texts)));
                }
            });
            return rows;
        } catch (IOException | UncheckedIOException | ExcelReaderException | IllegalArgumentException e) {
            throw new Unreadable("damaged", e);
        }
    }

    /** Counts what really comes out; the sizes a file declares of itself prove nothing. */
    private static void bounded(byte[] file) throws Unreadable {
        try (var parts = ZipFile.builder().setByteArray(file).get()) {
            long room = UNPACKED;
            for (var entry : Collections.list(parts.getEntries())) {
                try (var part = parts.getInputStream(entry)) {
                    room -= skipped(part, room + 1);
                }
                if (room < 0) {
                    throw new Unreadable("unpacks to more than " + UNPACKED + " bytes");
                }
            }
        } catch (IOException e) {
            throw new Unreadable("no spreadsheet", e);
        }
    }

    private static long skipped(InputStream part, long most) throws IOException {
        var piece = new byte[1 << 14];
        long skipped = 0;
        for (int read = part.read(piece); read >= 0 && skipped < most; read = part.read(piece)) {
            skipped += read;
        }
        return skipped;
    }

    private static Map<String, String> byName(List<String> header, List<String> texts) {
        var cells = new LinkedHashMap<String, String>();
        for (int column = 0; column < header.size(); column++) {
            cells.put(header.get(column), column < texts.size() ? texts.get(column) : "");
        }
        return cells;
    }

    private static List<String> texts(Row line) {
        return line.stream().map(cell -> cell == null ? "" : text(cell).strip()).toList();
    }

    private static String text(Cell cell) {
        if (cell.getType() == CellType.NUMBER) {
            return isDate(cell.getDataFormatString())
                    ? date(cell)
                    : cell.asNumber().stripTrailingZeros().toPlainString();
        }
        return cell.getText();
    }

    private static String date(Cell cell) {
        var moment = cell.asDate();
        return moment.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? moment.toLocalDate().toString()
                : moment.toString();
    }

    /** A number's format shows a date when it names a year or a day outside quotes and colours. */
    private static boolean isDate(String format) {
        if (format == null) {
            return false;
        }
        var letters = format.toLowerCase(Locale.ROOT).replaceAll("\"[^\"]*\"|\\[[^]]*]|\\\\.", "");
        return letters.contains("y") || letters.contains("d");
    }
}
