package cleancity.survey.export;

import cleancity.kernel.documents.PdfPage;
import cleancity.kernel.documents.PdfReport;
import cleancity.survey.results.RateView;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rates as bars with the whiskers of their intervals, one below the other; a suppressed rate leaves its place empty. */
final class BarChart {
    private static final float ROW = 16;
    private static final float AXIS = 18;
    private static final float NAMES = 150;
    private static final float FIGURES = 60;
    private static final float SMALL = 8;
    /** Bars of one figure: a page holds no more. */
    static final int MOST = 38;

    private final List<Bar> bars;
    private final @Nullable Double target;

    record Bar(String name, RateView rate) {}

    BarChart(List<Bar> bars, @Nullable Double target) {
        this.bars = bars.subList(0, Math.min(MOST, bars.size()));
        this.target = target;
    }

    void on(PdfReport report) {
        report.figure(bars.size() * ROW + AXIS, this::draw);
    }

    private void draw(PdfPage page, float top) {
        float bottom = top - bars.size() * ROW;
        for (int percent = 0; percent <= 100; percent += 25) {
            page.line(x(percent / 100.0), top, x(percent / 100.0), bottom - 2);
            page.centred(x(percent / 100.0), bottom - 12, SMALL, percent + "%");
        }
        for (int i = 0; i < bars.size(); i++) {
            bar(page, bars.get(i), top - (i + 1) * ROW);
        }
        if (target != null) {
            page.box(x(target) - 0.6f, bottom, 1.2f, top - bottom, 0.35f);
        }
    }

    private static void bar(PdfPage page, Bar bar, float y) {
        var lines = page.wrapped(bar.name(), SMALL, NAMES - 6);
        page.text(PdfReport.LEFT, y + 5, SMALL, lines.size() == 1 ? bar.name() : lines.getFirst() + "…");
        var rate = bar.rate();
        if (rate.estimate() == null) {
            page.text(x(0) + 4, y + 5, SMALL, "不予显示");
            return;
        }
        page.box(x(0), y + 3, x(rate.estimate()) - x(0), ROW - 6, 0.72f);
        if (rate.low() != null && rate.high() != null) {
            whisker(page, rate.low(), rate.high(), y + ROW / 2);
        }
        page.text(PdfReport.RIGHT - FIGURES + 8, y + 5, SMALL, Words.percent(rate.estimate()));
    }

    private static void whisker(PdfPage page, double low, double high, float middle) {
        page.line(x(low), middle, x(high), middle);
        page.line(x(low), middle - 3, x(low), middle + 3);
        page.line(x(high), middle - 3, x(high), middle + 3);
    }

    /** Where a rate stands between the names on the left and the figures on the right. */
    private static float x(double rate) {
        float left = PdfReport.LEFT + NAMES;
        return (float) (left + rate * (PdfReport.RIGHT - FIGURES - left));
    }
}
