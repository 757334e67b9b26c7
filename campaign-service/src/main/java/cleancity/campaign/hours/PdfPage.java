package cleancity.campaign.hours;

import io.nayuki.qrcodegen.QrCode;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;

/** One A4 page to write on, in points from the lower left corner. */
final class PdfPage implements AutoCloseable {
    private static final String FONT = "/fonts/DroidSansFallbackFull.ttf";

    private final PDPageContentStream content;
    private final PDFont chinese;
    private final PDFont latin = new PDType1Font(Standard14Fonts.FontName.HELVETICA);

    private PdfPage(PDPageContentStream content, PDFont chinese) {
        this.content = content;
        this.chinese = chinese;
    }

    static PdfPage on(PDDocument document) throws IOException {
        var page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        try (InputStream file = Objects.requireNonNull(PdfPage.class.getResourceAsStream(FONT), FONT)) {
            var font = PDType0Font.load(document, file, true);
            return new PdfPage(new PDPageContentStream(document, page), font);
        }
    }

    void text(float x, float y, float size, String text) throws IOException {
        content.beginText();
        content.newLineAtOffset(x, y);
        for (var run : PdfRun.of(text, chinese, latin)) {
            content.setFont(run.font(), size);
            content.showText(run.text());
        }
        content.endText();
    }

    void line(float x, float y, float toX) throws IOException {
        content.setLineWidth(0.5f);
        content.moveTo(x, y);
        content.lineTo(toX, y);
        content.stroke();
    }

    void qr(float x, float y, float size, QrCode code) throws IOException {
        float module = size / code.size;
        for (int row = 0; row < code.size; row++) {
            for (int column = 0; column < code.size; column++) {
                if (code.getModule(column, row)) {
                    content.addRect(x + column * module, y + size - (row + 1) * module, module, module);
                }
            }
        }
        content.fill();
    }

    @Override
    public void close() throws IOException {
        content.close();
    }
}
