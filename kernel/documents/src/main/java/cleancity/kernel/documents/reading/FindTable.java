package cleancity.kernel.documents.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds the sheet and the line of the headings: titles may stand above, but which sheet is meant is never guessed. */
final class FindTable {
    /** So many lines at the top may be titles and remarks. */
    private static final int TOP = 30;

    private final Columns columns;
    /** A line with so many known headings is the header; a title that happens to be one word is not. */
    private final int enough;

    FindTable(Columns columns) {
        this.columns = columns;
        this.enough = Math.min(2, columns.columns().size());
    }

    Table in(Book book, @Nullable String wanted) throws Unreadable {
        var sheet = sheet(book, wanted);
        if (sheet.lines().isEmpty() && others(book, sheet).isEmpty()) {
            throw new Unreadable(ReadRule.FILE_EMPTY);
        }
        var header = header(sheet).orElseThrow(() -> missing(book, sheet));
        var more = wanted == null ? others(book, sheet) : "";
        if (!more.isEmpty()) {
            throw new Unreadable(new CellFault(
                    header.line(), "", ReadRule.HEADER_ON_SHEETS, Map.of("sheet", sheet.name(), "others", more)));
        }
        return table(sheet, header);
    }

    private static Sheet sheet(Book book, @Nullable String wanted) throws Unreadable {
        if (wanted != null) {
            return book.sheets().stream()
                    .filter(each -> each.name().strip().equals(wanted.strip()))
                    .findFirst()
                    .orElseThrow(() -> new Unreadable(
                            ReadRule.SHEET_MISSING, Map.of("sheet", wanted, "sheets", names(book.sheets()))));
        }
        return book.sheets().stream()
                .filter(Sheet::visible)
                .findFirst()
                .orElseThrow(() -> new Unreadable(ReadRule.FILE_EMPTY));
    }

    private Optional<Header> header(Sheet sheet) {
        var top = sheet.lines().stream().limit(TOP).toList();
        var best = top.stream()
                .map(line -> Header.of(line, columns))
                .filter(header -> header.known() >= enough)
                .reduce((one, other) -> other.known() > one.known() ? other : one);
        return best.map(header -> top.stream()
                .filter(line -> line.number() == header.line() + 1)
                .map(line -> Header.of(line, columns))
                .filter(Header::hasNothingElse)
                .findFirst()
                .map(header::with)
                .orElse(header));
    }

    private Unreadable missing(Book book, Sheet sheet) {
        var others = others(book, sheet);
        var details = Map.of(
                "sheet", sheet.name(),
                "others", others,
                "columns",
                        columns.columns().stream()
                                .filter(Column::required)
                                .map(Column::name)
                                .collect(Collectors.joining("、")));
        int line = sheet.lines().isEmpty() ? 1 : sheet.lines().getFirst().number();
        var rule = others.isEmpty() ? ReadRule.HEADER_MISSING : ReadRule.HEADER_ON_OTHER_SHEET;
        return new Unreadable(new CellFault(line, "", rule, details));
    }

    /** Other sheets in sight that have such headings and something below. */
    private String others(Book book, Sheet sheet) {
        return names(book.sheets().stream()
                .filter(other -> !other.name().equals(sheet.name()) && other.visible())
                .filter(other -> header(other)
                        .filter(header -> below(other, header).findAny().isPresent())
                        .isPresent())
                .toList());
    }

    private static String names(List<Sheet> sheets) {
        return sheets.stream().map(Sheet::name).collect(Collectors.joining("、"));
    }

    private static Stream<Line> below(Sheet sheet, Header header) {
        return sheet.lines().stream().filter(line -> line.number() > header.line());
    }

    private Table table(Sheet sheet, Header header) {
        var faults = new ArrayList<CellFault>();
        for (var column : columns.columns()) {
            if (column.required() && !header.at().containsKey(column.name())) {
                faults.add(new CellFault(header.line(), column.name(), ReadRule.COLUMN_MISSING, Map.of()));
            }
        }
        header.twice()
                .forEach(column -> faults.add(new CellFault(header.line(), column, ReadRule.COLUMN_TWICE, Map.of())));
        var remarks = below(sheet, header).filter(Remarks::isOne).toList();
        var lines = below(sheet, header).filter(line -> !Remarks.isOne(line)).toList();
        if (lines.isEmpty()) {
            faults.add(new CellFault(header.line(), "", ReadRule.FILE_EMPTY, Map.of()));
        } else if (lines.size() > columns.mostRows()) {
            faults.add(new CellFault(
                    header.line(),
                    "",
                    ReadRule.FILE_TOO_MANY_ROWS,
                    Map.of("max", columns.mostRows(), "rows", lines.size())));
        }
        var notes = Notes.of(sheet, header, remarks);
        return faults.isEmpty()
                ? new Table(sheet.name(), Table.rows(lines, header), header.brackets(), faults, notes)
                : Table.faulty(sheet.name(), faults, notes);
    }
}
