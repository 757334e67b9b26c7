package cleancity.survey.export;

import cleancity.kernel.documents.CsvWriter;
import cleancity.kernel.documents.XlsxWriter;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** The raw answers and their codebook as files. */
final class WriteAnswers {
    private WriteAnswers() {}

    static void csv(Asked asked, RawAnswers raw, OutputStream out) {
        try (var csv = CsvWriter.to(out)) {
            csv.row(asked.header());
            raw.each(csv::row);
        }
    }

    static void xlsx(Asked asked, RawAnswers raw, OutputStream out) {
        try (var xlsx = XlsxWriter.to(out)) {
            xlsx.sheet("数据", asked.header().toArray(String[]::new));
            raw.each(xlsx::row);
            xlsx.sheet("编码", Codebook.HEADER.toArray(String[]::new));
            Codebook.each(asked, xlsx::row);
        }
    }

    static void codebook(Asked asked, OutputStream out) {
        try (var csv = CsvWriter.to(out)) {
            csv.row(Codebook.HEADER);
            Codebook.each(asked, csv::row);
        }
    }

    static void texts(TypedTexts texts, OutputStream out) {
        try (var csv = CsvWriter.to(out)) {
            csv.row(TypedTexts.HEADER);
            texts.each(csv::row);
        }
    }

    static byte[] spss(Asked asked, String csv) {
        return ("\uFEFF" + SpssSyntax.of(asked, csv)).getBytes(StandardCharsets.UTF_8);
    }
}
