package cleancity.kernel.area;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Reads areas and overrides from plain CSV: one header line, no quoting. */
final class AreaFile {
    private AreaFile() {}

    static InputStream resource(String name) {
        return Objects.requireNonNull(AreaFile.class.getResourceAsStream(name), name);
    }

    static Map<String, Area> bundled() {
        try (var reader = new InputStreamReader(resource("areas.csv"), StandardCharsets.UTF_8)) {
            Map<String, Area> areas = new LinkedHashMap<>();
            rows(reader, 4).forEach(row -> put(areas, area(row)));
            return areas;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Applies rows {@code action,code,name,level,parent} in their order. */
    static void override(Map<String, Area> areas, Reader csv) {
        for (var row : rows(csv, 5)) {
            var code = row.get(1);
            switch (row.get(0)) {
                case "add" -> put(areas, area(row.subList(1, 5)));
                case "change" -> {
                    known(areas, code);
                    areas.put(code, area(row.subList(1, 5)));
                }
                case "remove" -> {
                    known(areas, code);
                    areas.remove(code);
                }
                default -> throw new IllegalArgumentException("add, change or remove, not " + row.get(0));
            }
        }
    }

    private static void put(Map<String, Area> areas, Area area) {
        if (areas.putIfAbsent(area.code(), area) != null) {
            throw new IllegalArgumentException("area twice: " + area.code());
        }
    }

    private static void known(Map<String, Area> areas, String code) {
        if (!areas.containsKey(code)) {
            throw new IllegalArgumentException("no such area to override: " + code);
        }
    }

    private static Area area(List<String> row) {
        var parent = row.get(3).isEmpty() ? null : row.get(3);
        return new Area(row.get(0), row.get(1), AreaLevel.of(row.get(2)), parent);
    }

    private static List<List<String>> rows(Reader csv, int columns) {
        return new BufferedReader(csv)
                .lines()
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
