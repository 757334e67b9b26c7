package cleancity.kernel.time;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** Reads the plain CSV of this package's own resources: one header line, no quoting. */
final class Rows {
    private Rows() {}

    static List<List<String>> ofResource(String name, int columns) {
        var stream = Objects.requireNonNull(Rows.class.getResourceAsStream(name), name);
        try (var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return of(reader, columns);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<List<String>> of(BufferedReader reader, int columns) {
        return reader.lines()
                .skip(1)
                .filter(line -> !line.isBlank())
                .map(line -> cells(line, columns))
                .toList();
    }

    private static List<String> cells(String line, int columns) {
        var cells = List.of(line.strip().split(",", -1));
        if (cells.size() != columns) {
            throw new IllegalArgumentException("expected " + columns + " columns: " + line);
        }
        return cells;
    }
}
