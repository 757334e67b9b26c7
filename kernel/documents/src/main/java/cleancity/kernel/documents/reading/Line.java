package cleancity.kernel.documents.reading;

import java.util.List;

/** @param number as the spreadsheet shows it: the first is 1 */
record Line(int number, List<Cell> cells) {
    Line {
        cells = List.copyOf(cells);
    }

    Cell cell(int column) {
        return column < cells.size() ? cells.get(column) : Cell.EMPTY;
    }

    boolean isBlank() {
        return cells.stream().allMatch(Cell::isEmpty);
    }
}
