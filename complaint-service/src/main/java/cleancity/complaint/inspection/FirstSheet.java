package cleancity.complaint.inspection;

import cleancity.complaint.csv.CsvRows;
import cleancity.complaint.model.ScoringSheet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** Reads the product's own scoring sheet. */
public final class FirstSheet {
    private FirstSheet() {}

    public static ScoringSheet bundled() {
        try (var in = FirstSheet.class.getResourceAsStream("/complaint/scoring-sheet.csv")) {
            var text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
            return new ScoringSheet(CsvRows.read(text).stream()
                    .map(row -> new ScoringSheet.Item(
                            row.cell("code"),
                            row.cell("name"),
                            row.cell("parent").isEmpty() ? null : row.cell("parent"),
                            Double.parseDouble(row.cell("points"))))
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
