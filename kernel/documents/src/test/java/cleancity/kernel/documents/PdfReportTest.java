package cleancity.kernel.documents;

import static org.assertj.core.api.Assertions.assertThat;

import io.nayuki.qrcodegen.QrCode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.function.Consumer;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class PdfReportTest {
    @Test
    void shouldHoldTheTextInChineseAndLatin_whenRead() throws IOException {
        var text = text(report -> report.heading("一、三项指标")
                .paragraph("满意率 satisfaction 92.5% 😀")
                .row(new float[] {56, 200}, "湘桥区", "90.1%")
                .rule()
                .note("n = 1,204"));

        assertThat(text).contains("月度报告", "一、三项指标", "满意率 satisfaction 92.5% ?", "湘桥区", "n = 1,204", "1 / 1");
    }

    @Test
    void shouldGoOnOnTheNextPage_whenAPageIsFull() throws IOException {
        var text = text(report -> {
            for (int i = 1; i <= 120; i++) {
                report.row(new float[] {56}, "第 " + i + " 行");
            }
        });

        assertThat(text).contains("第 1 行", "第 120 行", "3 / 3");
    }

    @Test
    void shouldBreakLinesWhereReadersDo_whenAParagraphIsLong() {
        try (var document = PdfDocument.titled("x")) {
            var page = document.page();

            var lines = page.wrapped("satisfaction rate 居民满意，很好。\n\nend", 10, 60);

            assertThat(String.join("", lines).replace(" ", "")).isEqualTo("satisfactionrate居民满意，很好。end");
            assertThat(lines).contains("satisfaction", "", "end").allSatisfy(line -> {
                assertThat(line).doesNotStartWith("，").doesNotStartWith("。");
                assertThat(page.width(line, 10)).isLessThanOrEqualTo(62);
            });
        }
    }

    @Test
    void shouldCutACell_whenItsColumnIsNarrow() throws IOException {
        var text = text(report -> report.row(new float[] {56, 90}, "很长的社区名称", "next"));

        assertThat(text).contains("…").doesNotContain("很长的社区名称").contains("next");
    }

    @Test
    void shouldDrawAFigure_whenAsked() throws IOException {
        var text = text(report -> report.figure(120, (page, top) -> {
            page.qr(56, top - 100, 90, QrCode.encodeText("https://example.org", QrCode.Ecc.MEDIUM));
            page.box(200, top - 50, 100, 20, 0.7f);
            page.centred(300, top - 110, 9, "图 1");
        }));

        assertThat(text).contains("图 1");
    }

    private static String text(Consumer<PdfReport> content) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var report = PdfReport.titled("月度报告")) {
            content.accept(report);
            report.saveTo(out);
        }
        try (var read = Loader.loadPDF(out.toByteArray())) {
            return new PDFTextStripper().getText(read);
        }
    }
}
