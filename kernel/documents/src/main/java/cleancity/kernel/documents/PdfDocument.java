package cleancity.kernel.documents;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;

/** A pdf of A4 pages in Chinese and Latin letters; the Chinese ones it uses are embedded. Not thread-safe. */
public final class PdfDocument implements AutoCloseable {
    private static final String FONT = "/fonts/DroidSansFallbackFull.ttf";

    /** Pages beyond this memory wait in a temporary file. */
    private static final long MEMORY = 16L << 20;

    private final PDDocument document;
    private final PdfFonts fonts;
    private final List<PdfPage> pages = new ArrayList<>();

    private PdfDocument(PDDocument document, PdfFonts fonts) {
        this.document = document;
        this.fonts = fonts;
    }

    /** Begins a document, whose title shows in the reader's window. */
    public static PdfDocument titled(String title) {
        var document = new PDDocument(MemoryUsageSetting.setupMixed(MEMORY).streamCache);
        document.getDocumentInformation().setTitle(title);
        try (InputStream file = Objects.requireNonNull(PdfDocument.class.getResourceAsStream(FONT), FONT)) {
            var chinese = PDType0Font.load(document, file, true);
            var latin = new PDType1Font(Standard14Fonts.FontName.HELVETICA);
            return new PdfDocument(document, new PdfFonts(chinese, latin));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Adds an empty page at the end; pages before it can still be written on. */
    public PdfPage page() {
        var page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        var added = PdfPage.on(document, page, fonts);
        pages.add(added);
        return added;
    }

    /** The pages so far, the first one first. */
    public List<PdfPage> pages() {
        return List.copyOf(pages);
    }

    /**
     * Ends all pages and writes the file.
     *
     * @throws UncheckedIOException when the stream takes no more
     */
    public void saveTo(OutputStream out) {
        try {
            for (var page : pages) {
                page.end();
            }
            document.save(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            document.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
