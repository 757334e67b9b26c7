package cleancity.kernel.documents.reading;

import cleancity.kernel.documents.XlsxWriter;
import cleancity.kernel.http.ProblemTexts;
import java.io.OutputStream;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** The file a person fills in for an import: its headings first, what may stand in them on a second sheet. */
public final class Template {
    private Template() {}

    public static void write(OutputStream out, Columns columns, ProblemTexts texts, Locale locale) {
        var headings = Stream.of("sheet", "column", "needed", "rule", "example", "others")
                .map(word -> texts.note("template-" + word, locale, Map.of()))
                .toList();
        var needed = texts.note("template-yes", locale, Map.of());
        try (var xlsx = XlsxWriter.to(out)) {
            xlsx.sheet(
                    columns.title(),
                    columns.columns().stream().map(Column::name).toArray(String[]::new));
            xlsx.sheet(headings.getFirst(), headings.subList(1, headings.size()).toArray(String[]::new));
            for (var column : columns.columns()) {
                xlsx.row(
                        column.name(),
                        column.required() ? needed : null,
                        column.rule(),
                        column.example(),
                        String.join("、", column.others()));
            }
        }
    }
}
