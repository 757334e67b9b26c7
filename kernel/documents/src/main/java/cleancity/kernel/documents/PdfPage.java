package cleancity.kernel.documents;

import io.nayuki.qrcodegen.QrCode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;

/** One A4 page to write on: 595 × 842 points, measured from the lower left corner. */
public final class PdfPage {
    private final PDPageContentStream content;
    private final PdfFonts fonts;

    private PdfPage(PDPageContentStream content, PdfFonts fonts) {
        this.content = content;
        this.fonts = fonts;
    }

    static PdfPage on(PDDocument document, PDPage page, PdfFonts fonts) {
        try {
            return new PdfPage(new PDPageContentStream(document, page), fonts);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes one line whose left end is at x and whose letters stand on y. */
    public void text(float x, float y, float size, String text) {
        draw(() -> {
            content.beginText();
            content.newLineAtOffset(x, y);
            for (var run : fonts.runs(text)) {
                content.setFont(run.font(), size);
                content.showText(run.text());
            }
            content.endText();
        });
    }

    /** Writes one line with its middle at x. */
    public void centred(float x, float y, float size, String text) {
        text(x - width(text, size) / 2, y, size, text);
    }

    /** How wide the text stands, in points. */
    public float width(String text, float size) {
        try {
            return fonts.width(text, size);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The text in lines of at most that many points; a line ends at a line break, at a space or between Chinese letters. */
    public List<String> wrapped(String text, float size, float width) {
        try {
            return fonts.wrapped(text, size, width);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A thin line, level when both ends have one y. */
    public void line(float x, float y, float toX, float toY) {
        draw(() -> {
            content.setLineWidth(0.5f);
            content.moveTo(x, y);
            content.lineTo(toX, toY);
            content.stroke();
        });
    }

    /** @param grey from 0, black, to 1, white */
    public void box(float x, float y, float width, float height, float grey) {
        draw(() -> {
            content.setNonStrokingColor(grey);
            content.addRect(x, y, width, height);
            content.fill();
            content.setNonStrokingColor(0f);
        });
    }

    /** A QR code as a square with its lower left corner at x and y. */
    public void qr(float x, float y, float size, QrCode code) {
        float module = size / code.size;
        draw(() -> {
            for (int row = 0; row < code.size; row++) {
                for (int column = 0; column < code.size; column++) {
                    if (code.getModule(column, row)) {
                        content.addRect(x + column * module, y + size - (row + 1) * module, module, module);
                    }
                }
            }
            content.fill();
        });
    }

    void end() throws IOException {
        content.close();
    }

    private interface Stroke {
        void draw() throws IOException;
    }

    private static void draw(Stroke stroke) {
        try {
            stroke.draw();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
