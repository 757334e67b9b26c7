package cleancity.complaint.csv;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads CSV by RFC 4180 with a header line: quotes, line breaks in cells, CR LF or LF, with or without a byte order mark. */
public final class CsvRows {
    private final String text;
    private int at;

    private CsvRows(String text) {
        this.text = text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    /**
     * One row.
     *
     * @param number as the spreadsheet shows it: the header is 1
     * @param cells by the header's names, stripped; an apostrophe that guards a formula is taken off
     */
    public record Row(int number, Map<String, String> cells) {
        /** The cell, empty when the column is not there. */
        public String cell(String column) {
            return cells.getOrDefault(column, "");
        }
    }

    /** All rows below the header; empty lines are left out. */
    public static List<Row> read(String text) {
        var lines = new CsvRows(text).lines();
        var rows = new ArrayList<Row>();
        if (lines.isEmpty()) {
            return rows;
        }
        var header = lines.getFirst();
        for (int i = 1; i < lines.size(); i++) {
            var cells = new LinkedHashMap<String, String>();
            var line = lines.get(i);
            for (int column = 0; column < header.size(); column++) {
                cells.put(header.get(column), column < line.size() ? line.get(column) : "");
            }
            if (cells.values().stream().anyMatch(cell -> !cell.isEmpty())) {
                rows.add(new Row(i + 1, cells));
            }
        }
        return rows;
    }

    private List<List<String>> lines() {
        var lines = new ArrayList<List<String>>();
        while (at < text.length()) {
            lines.add(line());
        }
        return lines;
    }

    private List<String> line() {
        var cells = new ArrayList<String>();
        do {
            cells.add(unguarded(cell().strip()));
        } while (take(','));
        take('\r');
        take('\n');
        return cells;
    }

    private String cell() {
        if (!take('"')) {
            int start = at;
            while (at < text.length() && ",\r\n".indexOf(text.charAt(at)) < 0) {
                at++;
            }
            return text.substring(start, at);
        }
        var cell = new StringBuilder();
        while (at < text.length()) {
            char next = text.charAt(at++);
            if (next != '"') {
                cell.append(next);
            } else if (take('"')) {
                cell.append('"');
            } else {
                break;
            }
        }
        return cell.toString();
    }

    private boolean take(char expected) {
        boolean there = at < text.length() && text.charAt(at) == expected;
        at += there ? 1 : 0;
        return there;
    }

    private static String unguarded(String cell) {
        return cell.startsWith("'") ? cell.substring(1) : cell;
    }
}
