package cleancity.survey.estimates.design;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** A CSV file of the test resources by column. */
record Table(List<String> header, List<String[]> rows) {
    static Table read(String name) {
        try (InputStream in = Objects.requireNonNull(Table.class.getResourceAsStream("/estimates/" + name))) {
            List<String[]> lines = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.split(",", -1))
                    .toList();
            return new Table(Arrays.asList(lines.getFirst()), lines.subList(1, lines.size()));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    List<String> text(String column) {
        int at = header.indexOf(column);
        return rows.stream().map(row -> row[at]).toList();
    }

    double[] number(String column) {
        return text(column).stream()
                .mapToDouble(cell -> cell.equals("NA") ? Double.NaN : Double.parseDouble(cell))
                .toArray();
    }

    /** 1 where the column says Yes. */
    double[] yes(String column) {
        return text(column).stream()
                .mapToDouble(cell -> cell.equals("Yes") ? 1 : 0)
                .toArray();
    }

    boolean[] equal(String column, String value) {
        boolean[] equal = new boolean[rows.size()];
        for (int i = 0; i < equal.length; i++) {
            equal[i] = text(column).get(i).equals(value);
        }
        return equal;
    }

    Margin margin(String column, Map<String, Double> totals) {
        return new Margin(column, text(column), totals);
    }
}
