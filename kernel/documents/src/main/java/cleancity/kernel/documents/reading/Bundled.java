package cleancity.kernel.documents.reading;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** Tables that the product brings along. */
public final class Bundled {
    private static final String YES = "是";

    private Bundled() {}

    /** @param columns those that are read; each must be there */
    public static List<Row> rows(Class<?> of, String resource, String... columns) {
        try (var in = of.getResourceAsStream(resource)) {
            var known = Arrays.stream(columns).map(Column::required).toArray(Column[]::new);
            var table = Table.read(
                    Objects.requireNonNull(in, resource).readAllBytes(),
                    Columns.of("", Integer.MAX_VALUE, known),
                    null);
            if (!table.faults().isEmpty()) {
                throw new IllegalStateException(resource + " has faults: " + table.faults());
            }
            return table.rows();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What an import reads, from a table with the headings {@code name,required,others,rule,example}. */
    public static Columns columns(Class<?> of, String resource, String title, int mostRows) {
        return new Columns(
                title,
                mostRows,
                rows(of, resource, "name", "required", "others", "rule", "example").stream()
                        .map(row -> new Column(
                                row.text("name"),
                                row.text("required").equals(YES),
                                List.of(row.text("others").split("\\|", -1)),
                                row.text("rule"),
                                row.text("example")))
                        .toList());
    }
}
