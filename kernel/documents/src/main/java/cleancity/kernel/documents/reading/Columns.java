package cleancity.kernel.documents.reading;

import java.util.List;

/**
 * What an import reads.
 *
 * @param title of the sheet in the template, at most 28 letters
 * @param mostRows more are refused
 */
public record Columns(String title, int mostRows, List<Column> columns) {
    public Columns {
        columns = List.copyOf(columns);
    }

    public static Columns of(String title, int mostRows, Column... columns) {
        return new Columns(title, mostRows, List.of(columns));
    }
}
