package cleancity.kernel.documents.reading;

import cleancity.kernel.text.Written;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Text with separators, as spreadsheets and databases write it. */
final class CsvFile {
    private static final char[] SEPARATORS = {',', '\t', ';', '|', '，'};
    /** From so many lines at the top the separator is told. */
    private static final int TOP = 30;

    /** A first line by which a file names its separator to Excel, which does not show that line. */
    private static final String SAID = "sep=";

    private CsvFile() {}

    static Book read(byte[] file) throws Unreadable {
        var text = Encoding.text(file);
        boolean said = text.startsWith(SAID) && text.length() > SAID.length();
        var table = said ? text.substring(Math.max(SAID.length() + 1, text.indexOf('\n') + 1)) : text;
        char separator = said ? text.charAt(SAID.length()) : separator(text);
        var records = new SeparatedText(table, separator);
        var lines = new ArrayList<Line>();
        while (records.hasNext()) {
            var cells = records.next().stream().map(CsvFile::cell).toList();
            lines.add(new Line(lines.size() + 1, cells));
        }
        if (records.isOpen()) {
            throw new Unreadable(new CellFault(lines.size(), "", ReadRule.FILE_QUOTE, Map.of()));
        }
        return new Book(List.of(new Sheet("", true, lines, List.of(), 0)));
    }

    /** The one that cuts most lines at the top into the same number of cells. */
    private static char separator(String text) {
        char best = SEPARATORS[0];
        long most = 0;
        for (char each : SEPARATORS) {
            long score = score(text, each);
            if (score > most) {
                most = score;
                best = each;
            }
        }
        return best;
    }

    /** The cells of the widest lines; a line of one cell says nothing. */
    private static long score(String text, char separator) {
        var records = new SeparatedText(text, separator);
        int[] widths = new int[TOP];
        for (int i = 0; i < TOP && records.hasNext(); i++) {
            widths[i] = records.next().size();
        }
        int widest = Arrays.stream(widths).max().orElse(0);
        return widest <= 1
                ? 0
                : widest
                        * Arrays.stream(widths).filter(width -> width == widest).count();
    }

    /** An apostrophe in front, which keeps a spreadsheet from running a formula, is no part of the text. */
    private static Cell cell(String written) {
        var text = Written.text(written);
        var bare = text.startsWith("'") ? text.substring(1) : text;
        return bare.isEmpty() ? Cell.EMPTY : new Cell(excelQuoted(bare), Cell.Kind.TEXT);
    }

    /** {@code ="00123"}, as programs write it to keep a spreadsheet from taking zeros away. */
    private static String excelQuoted(String text) {
        return text.startsWith("=\"") && text.endsWith("\"") && text.length() > 3
                ? text.substring(2, text.length() - 1)
                : text;
    }
}
