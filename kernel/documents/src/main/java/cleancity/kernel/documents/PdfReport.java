package cleancity.kernel.documents;

import java.io.OutputStream;

/**
 * A report that flows from page to page: headings, paragraphs, table rows and figures one below the other, each page
 * numbered at its foot. Not thread-safe.
 */
public final class PdfReport implements AutoCloseable {
    /** Where the text begins and ends, in points from the left edge. */
    public static final float LEFT = 56;

    public static final float RIGHT = 540;

    private static final float TOP = 786;
    private static final float BOTTOM = 64;
    private static final float BODY = 10;
    private static final float LEADING = 1.5f;

    /** A place on a page that a caller draws in. */
    @FunctionalInterface
    public interface Figure {
        /** @param top y of the upper edge; the lower one is at top minus the height asked for */
        void draw(PdfPage page, float top);
    }

    private final PdfDocument document;
    private PdfPage page;
    private float y = TOP;

    private PdfReport(PdfDocument document) {
        this.document = document;
        this.page = document.page();
    }

    /** Begins a report with its title on top of the first page. */
    public static PdfReport titled(String title) {
        var report = new PdfReport(PdfDocument.titled(title));
        return report.lines(title, 18).gap(6);
    }

    /** A heading, kept together with at least three lines below it. */
    public PdfReport heading(String text) {
        gap(8);
        need(13 * LEADING + 3 * BODY * LEADING);
        return lines(text, 13).gap(2);
    }

    public PdfReport paragraph(String text) {
        return lines(text, BODY).gap(4);
    }

    /** Small print, for what stands under a figure or a table. */
    public PdfReport note(String text) {
        return lines(text, 8).gap(4);
    }

    /**
     * One row of a table; a cell that does not fit its column is cut.
     *
     * @param columns x of each column's left edge, ascending, as many as cells
     */
    public PdfReport row(float[] columns, String... cells) {
        need(BODY * LEADING);
        y -= BODY * LEADING;
        for (int i = 0; i < cells.length; i++) {
            float end = i + 1 < columns.length ? columns[i + 1] : RIGHT;
            page.text(columns[i], y, 9, fitted(cells[i], end - columns[i] - 4));
        }
        return this;
    }

    /** A line across the page. */
    public PdfReport rule() {
        gap(4);
        page.line(LEFT, y, RIGHT, y);
        return this;
    }

    /** @param height in points, at most a page's 700; the figure goes to the next page when it does not fit */
    public PdfReport figure(float height, Figure figure) {
        need(height);
        figure.draw(page, y);
        y -= height;
        return gap(4);
    }

    /** Numbers the pages and writes the file. */
    public void saveTo(OutputStream out) {
        var pages = document.pages();
        for (int i = 0; i < pages.size(); i++) {
            pages.get(i).centred((LEFT + RIGHT) / 2, BOTTOM - 28, 8, (i + 1) + " / " + pages.size());
        }
        document.saveTo(out);
    }

    @Override
    public void close() {
        document.close();
    }

    private PdfReport lines(String text, float size) {
        for (var line : page.wrapped(text, size, RIGHT - LEFT)) {
            need(size * LEADING);
            y -= size * LEADING;
            page.text(LEFT, y, size, line);
        }
        return this;
    }

    private PdfReport gap(float points) {
        y -= points;
        return this;
    }

    private void need(float height) {
        if (y - height < BOTTOM) {
            page = document.page();
            y = TOP;
        }
    }

    private String fitted(String text, float width) {
        var lines = page.wrapped(text, 9, width);
        return lines.size() == 1 ? text : lines.getFirst() + "…";
    }
}
