package cleancity.kernel.documents.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The table of a file whose headings an import knows. With faults there are no rows.
 *
 * @param sheet its name, empty for CSV
 * @param brackets what a column's heading had in brackets, e.g. a coordinate system
 * @param faults what is wrong with the file as a whole and with its columns
 * @param notes what was done or left out and should be known
 */
public record Table(
        String sheet, List<Row> rows, Map<String, String> brackets, List<CellFault> faults, List<Note> notes) {
    public Table {
        rows = List.copyOf(rows);
        brackets = Map.copyOf(brackets);
        faults = List.copyOf(faults);
        notes = List.copyOf(notes);
    }

    /** @param sheet the one to read; without it the first that is in sight, as a person sees the file */
    public static Table read(byte[] file, Columns columns, @Nullable String sheet) {
        try {
            return new FindTable(columns).in(Book.of(file), sheet);
        } catch (Unreadable e) {
            return new Table("", List.of(), Map.of(), List.of(e.fault()), List.of());
        }
    }

    static Table faulty(String sheet, List<CellFault> faults, List<Note> notes) {
        return new Table(sheet, List.of(), Map.of(), faults, notes);
    }

    static List<Row> rows(List<Line> lines, Header header) {
        var rows = new ArrayList<Row>();
        for (var line : lines) {
            var cells = new HashMap<String, Cell>();
            header.at().forEach((column, place) -> Optional.of(line.cell(place))
                    .filter(cell -> !cell.isEmpty())
                    .ifPresent(cell -> cells.put(column, cell)));
            rows.add(new Row(line.number(), cells));
        }
        return rows;
    }
}
