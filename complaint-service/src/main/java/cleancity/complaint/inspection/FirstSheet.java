package cleancity.complaint.inspection;

import cleancity.complaint.model.ScoringSheet;
import cleancity.kernel.documents.reading.Bundled;

/** Reads the product's own scoring sheet. */
public final class FirstSheet {
    private FirstSheet() {}

    public static ScoringSheet bundled() {
        var rows = Bundled.rows(FirstSheet.class, "/complaint/scoring-sheet.csv", "code", "name", "parent", "points");
        return new ScoringSheet(rows.stream()
                .map(row -> new ScoringSheet.Item(
                        row.text("code"),
                        row.text("name"),
                        row.text("parent").isEmpty() ? null : row.text("parent"),
                        Double.parseDouble(row.text("points"))))
                .toList());
    }
}
