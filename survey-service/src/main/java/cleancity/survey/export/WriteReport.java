package cleancity.survey.export;

import cleancity.kernel.documents.PdfReport;
import cleancity.kernel.model.Actor;
import cleancity.survey.results.AreaFigures;
import cleancity.survey.results.ChannelsView;
import cleancity.survey.results.RateView;
import java.io.OutputStream;
import java.util.List;
import java.util.function.Function;

/** The report of a wave: the three rates with their intervals, figures by area, items and channels, and the method. */
final class WriteReport {
    private static final float[] COLUMNS = {PdfReport.LEFT, 120, 190, 260, 400};

    private final Reported reported;
    private final ChannelsView channels;

    WriteReport(Reported reported, Actor actor) {
        this.reported = reported;
        this.channels = reported.channels(actor); // may be refused, which it cannot once a byte has left
    }

    void to(OutputStream out) {
        var wave = reported.listed().wave();
        var whole = reported.whole();
        var label = Codebook.chinese(whole.label());
        try (var report = PdfReport.titled(Codebook.chinese(wave.title()))) {
            report.paragraph(reported.area().name() + "，有效作答 " + whole.n() + " 份，" + MethodLines.at(wave.opensAt())
                            + " 至 " + MethodLines.at(wave.closesAt()))
                    .paragraph(label);
            rates(report, whole);
            figure(report, "各区域满意率", AreaFigures::satisfaction, whole.target(), label);
            figure(report, "各区域知晓率", AreaFigures::awareness, null, label);
            figure(report, "各区域参与率", AreaFigures::participation, null, label);
            items(report, whole, label);
            channels(report, label);
            report.heading("方法");
            MethodLines.of(reported).forEach(line -> report.paragraph(line.name() + ":" + line.text()));
            report.saveTo(out);
        }
    }

    private static void rates(PdfReport report, AreaFigures whole) {
        report.heading("三率").row(COLUMNS, "指标", "有效作答", "比率", "95% 区间", "结论").rule();
        rate(report, "知晓率", whole.awareness(), "");
        rate(report, "参与率", whole.participation(), "");
        rate(report, "满意率", whole.satisfaction(), Words.verdict(whole.verdict()));
        report.rule()
                .note("满意率口径：" + Words.formula(whole.formula()) + "；目标 " + Words.percent(whole.target()) + "。"
                        + Codebook.chinese(whole.satisfaction().note()));
    }

    private static void rate(PdfReport report, String name, RateView rate, String verdict) {
        report.row(
                COLUMNS,
                name,
                rate.suppressed() ? "—" : Long.toString(rate.n()),
                Words.percent(rate.estimate()),
                Words.interval(rate),
                verdict);
    }

    private void figure(
            PdfReport report,
            String title,
            Function<AreaFigures, RateView> rate,
            @org.jspecify.annotations.Nullable Double target,
            String label) {
        var bars = reported.below().stream()
                .map(row -> new BarChart.Bar(row.area().name(), rate.apply(row.figures())))
                .toList();
        if (!bars.isEmpty()) {
            chart(report, title, bars, target, label);
        }
    }

    private static void items(PdfReport report, AreaFigures whole, String label) {
        var bars = whole.items().stream()
                .map(item -> new BarChart.Bar(Codebook.chinese(item.title()), item.rate()))
                .toList();
        if (!bars.isEmpty()) {
            chart(report, "分项满意率", bars, whole.target(), label);
        }
    }

    private void channels(PdfReport report, String label) {
        var bars = channels.channels().stream()
                .map(channel -> new BarChart.Bar(Codebook.chinese(channel.title()), channel.share()))
                .toList();
        if (!bars.isEmpty()) {
            chart(report, "从何处得知", bars, null, "以被问到渠道的人为基数，可多选。" + label);
        }
    }

    /** All bars, as many figures as they need, the label under each. */
    private static void chart(
            PdfReport report,
            String title,
            List<BarChart.Bar> bars,
            @org.jspecify.annotations.Nullable Double target,
            String label) {
        report.heading(title);
        for (int from = 0; from < bars.size(); from += BarChart.MOST) {
            new BarChart(bars.subList(from, Math.min(bars.size(), from + BarChart.MOST)), target).on(report);
            report.note("横条为比率，须线为 95% 区间" + (target == null ? "" : "，竖线为目标") + "。" + label);
        }
    }
}
