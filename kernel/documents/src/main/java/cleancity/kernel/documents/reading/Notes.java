package cleancity.kernel.documents.reading;

import cleancity.kernel.documents.reading.Note.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Says what a reader of a file left out or did on its own. */
final class Notes {
    /** So many lines are named; more are counted. */
    private static final int NAMED = 20;

    private Notes() {}

    static List<Note> of(Sheet sheet, Header header, List<Line> remarks) {
        var notes = new ArrayList<Note>();
        if (!header.unread().isEmpty()) {
            notes.add(new Note(Kind.COLUMNS_NOT_READ, Map.of("columns", String.join("、", header.unread()))));
        }
        var above = sheet.lines().stream()
                .filter(line -> line.number() < header.line())
                .count();
        if (above > 0) {
            notes.add(new Note(Kind.HEADER_BELOW_TITLE, Map.of("row", header.line())));
        }
        if (!remarks.isEmpty()) {
            notes.add(lines(
                    Kind.LINES_NOT_READ, remarks.stream().map(Line::number).toList()));
        }
        var hidden = sheet.hiddenLines().stream()
                .filter(line -> line > header.line())
                .toList();
        if (!hidden.isEmpty()) {
            notes.add(lines(Kind.HIDDEN_LINES_READ, hidden));
        }
        if (sheet.carried() > 0) {
            notes.add(new Note(Kind.MERGED_CELLS_CARRIED, Map.of("cells", sheet.carried())));
        }
        return notes;
    }

    private static Note lines(Kind kind, List<Integer> lines) {
        var named = lines.stream().limit(NAMED).map(String::valueOf).collect(Collectors.joining("、"));
        return new Note(kind, Map.of("count", lines.size(), "rows", lines.size() > NAMED ? named + "…" : named));
    }
}
