package cleancity.survey.export;

import cleancity.kernel.documents.XlsxWriter;
import cleancity.kernel.model.Actor;
import cleancity.survey.form.QuestionRole;
import cleancity.survey.results.ChannelsView;
import cleancity.survey.results.CrossTableView;
import cleancity.survey.results.RateView;
import cleancity.survey.tally.Tallying;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The results of a wave as a workbook: rates by area, items, channels and tables, and how they were made. */
final class WriteWorkbook {
    private static final String[] RATES = {"级别", "代码", "区域", "指标", "有效作答", "比率", "下限", "上限", "方法", "结论", "目标", "说明"};

    private final Reported reported;
    private final Actor actor;
    private final ChannelsView channels;

    WriteWorkbook(Reported reported, Actor actor) {
        this.reported = reported;
        this.actor = actor;
        this.channels = reported.channels(actor); // may be refused, which it cannot once a byte has left
    }

    void to(OutputStream out) {
        try (var xlsx = XlsxWriter.to(out)) {
            method(xlsx);
            xlsx.sheet("三率", RATES);
            reported.all(row -> {
                var figures = row.figures();
                rate(xlsx, row, "知晓率", figures.awareness(), null);
                rate(xlsx, row, "参与率", figures.participation(), null);
                rate(xlsx, row, "满意率", figures.satisfaction(), figures.verdict());
            });
            items(xlsx);
            channels(xlsx);
            tables(xlsx);
        }
    }

    private void method(XlsxWriter xlsx) {
        xlsx.sheet("说明", "项目", "内容");
        MethodLines.of(reported).forEach(line -> xlsx.row(line.name(), line.text()));
    }

    private void rate(XlsxWriter xlsx, Reported.Figures row, String name, RateView rate, @Nullable String verdict) {
        var cells = new ArrayList<@Nullable Object>(List.of(
                Words.level(row.area().level().slug()),
                row.area().code(),
                row.area().name(),
                name));
        cells.addAll(figures(rate));
        cells.add(verdict == null ? null : Words.verdict(verdict));
        cells.add(verdict == null ? null : row.figures().target());
        cells.add(Codebook.chinese(row.figures().label()) + Codebook.chinese(rate.note()));
        xlsx.row(cells);
    }

    /** n, estimate, limits, method; empty where the figure is suppressed, n included. */
    private static List<@Nullable Object> figures(RateView rate) {
        var cells = new ArrayList<@Nullable Object>();
        cells.add(rate.suppressed() ? null : rate.n());
        cells.add(rate.estimate());
        cells.add(rate.low());
        cells.add(rate.high());
        cells.add(rate.suppressed() ? "不予显示" : rate.method());
        return cells;
    }

    private void items(XlsxWriter xlsx) {
        xlsx.sheet("分项满意率", "代码", "区域", "分项", "名称", "有效作答", "比率", "下限", "上限", "方法");
        var areas = new ArrayList<>(List.of(new Reported.Figures(reported.area(), reported.whole())));
        areas.addAll(reported.below());
        for (var row : areas) {
            for (var item : row.figures().items()) {
                var cells = new ArrayList<@Nullable Object>(
                        List.of(row.area().code(), row.area().name(), item.name(), Codebook.chinese(item.title())));
                cells.addAll(figures(item.rate()));
                xlsx.row(cells);
            }
        }
    }

    private void channels(XlsxWriter xlsx) {
        xlsx.sheet("渠道", "渠道", "指标", "有效作答", "比率", "下限", "上限", "方法");
        for (var channel : channels.channels()) {
            var title = Codebook.chinese(channel.title());
            channel(xlsx, title, "占比", channel.share());
            channel(xlsx, title, "经此渠道者的参与率", channel.reached().participation());
            channel(xlsx, title, "经此渠道者的满意率", channel.reached().satisfaction());
            channel(xlsx, title, "其他人的满意率", channel.others().satisfaction());
        }
    }

    private static void channel(XlsxWriter xlsx, String title, String name, RateView rate) {
        var cells = new ArrayList<@Nullable Object>(List.of(title, name));
        cells.addAll(figures(rate));
        xlsx.row(cells);
    }

    private void tables(XlsxWriter xlsx) {
        xlsx.sheet("交叉表", "行", "列", "行类别", "列类别", "有效作答", "占比", "下限", "上限", "方法", "独立性检验");
        var form = reported.listed().form();
        for (var margin : Tallying.margins(form)) {
            form.with(QuestionRole.OVERALL_SATISFACTION)
                    .ifPresent(overall -> table(xlsx, reported.cross(actor, margin.name(), overall.name())));
        }
    }

    private static void table(XlsxWriter xlsx, CrossTableView table) {
        for (var row : table.rows()) {
            for (int i = 0; i < row.cells().size(); i++) {
                var cells = new ArrayList<@Nullable Object>(List.of(
                        Codebook.chinese(table.row().title()),
                        Codebook.chinese(table.column().title()),
                        Codebook.chinese(row.title()),
                        Codebook.chinese(table.columns().get(i).title())));
                cells.addAll(figures(row.cells().get(i)));
                cells.add(test(table.independence()));
                xlsx.row(cells);
            }
        }
    }

    private static @Nullable String test(CrossTableView.@Nullable Test test) {
        if (test == null) {
            return null;
        }
        var p = test.pValue() == null ? "不作显著性判断" : "p=%.4f".formatted(test.pValue());
        return "%s:%.3f,%s".formatted(test.method(), test.statistic(), p);
    }
}
