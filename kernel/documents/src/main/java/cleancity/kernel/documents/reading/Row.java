package cleancity.kernel.documents.reading;

import java.util.Map;

/**
 * One row below the headings.
 *
 * @param number as the spreadsheet shows it
 * @param cells by the names of the columns, those that are there
 */
public record Row(int number, Map<String, Cell> cells) {
    public Row {
        cells = Map.copyOf(cells);
    }

    /** Empty when the column is not there. */
    public Cell cell(String column) {
        return cells.getOrDefault(column, Cell.EMPTY);
    }

    public String text(String column) {
        return cell(column).text();
    }
}
