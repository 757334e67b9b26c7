package cleancity.kernel.documents.reading;

import cleancity.kernel.http.ProblemTexts;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a trial of an import says, in the reader's language.
 *
 * @param sheet that was read; null for CSV
 * @param rows that are without a fault
 */
public record Told(@Nullable String sheet, int rows, List<Wrong> faults, List<String> notes) {
    /**
     * One fault.
     *
     * @param rows in how many rows it is so, from the one that is named on
     * @param value what stands in the cell
     */
    public record Wrong(
            int row,
            String column,
            int rows,
            String rule,
            @Nullable String value,
            String message) {}

    public static Told of(Table table, int good, List<CellFault> faults, ProblemTexts texts, Locale locale) {
        return new Told(
                table.sheet().isEmpty() ? null : table.sheet(),
                good,
                faults.stream().map(fault -> wrong(fault, texts, locale)).toList(),
                table.notes().stream()
                        .map(note -> texts.note(note.kind().slug(), locale, note.details()))
                        .toList());
    }

    private static Wrong wrong(CellFault fault, ProblemTexts texts, Locale locale) {
        var message = texts.fault(fault.rule().slug(), locale, fault.details());
        var everywhere = fault.rows() == 1
                ? ""
                : texts.fault(ReadRule.COLUMN_WRONG.slug(), locale, Map.of("rows", fault.rows()));
        return new Wrong(
                fault.row(),
                fault.column(),
                fault.rows(),
                fault.rule().slug(),
                fault.value().isEmpty() ? null : fault.value(),
                message + everywhere);
    }
}
