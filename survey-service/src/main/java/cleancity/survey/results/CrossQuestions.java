package cleancity.survey.results;

import cleancity.kernel.model.Actor;
import cleancity.kernel.model.Refusal;
import cleancity.survey.estimates.SuppressionRule;
import cleancity.survey.form.Form;
import cleancity.survey.model.SurveyRule;
import cleancity.survey.results.CrossTableView.Head;
import cleancity.survey.results.CrossTableView.Row;
import java.util.ArrayList;
import java.util.List;

/**
 * Cross-tables of two items. Groups with fewer than 30 answers are not shown, nor those from which they could be found.
 */
public final class CrossQuestions {
    private final ReadResults results;
    private final ReadPairs pairs;
    private final TestIndependence tests;

    public CrossQuestions(ReadResults results, ReadPairs pairs, TestIndependence tests) {
        this.results = results;
        this.pairs = pairs;
        this.tests = tests;
    }

    /** @throws Refusal.Invalid when there is no such item, or both are the same */
    public CrossTableView cross(Actor actor, String wave, String row, String column, String area) {
        Readers.ofAnalyses(actor);
        results.requireArea(area);
        var listed = pairs.wave(wave);
        var pair =
                new Pair(new Grouping.ByItem(item(listed.form(), "row", row)), item(listed.form(), "column", column));
        if (row.equals(column)) {
            throw new Refusal.Invalid("column", SurveyRule.TABLE_NOT_POSSIBLE);
        }
        var paired = pairs.of(listed, List.of(pair));
        var rater = paired.judged().raters().apply(area);
        var columns = new Grouping.ByItem(pair.item()).groups();
        var rows = new ArrayList<Row>();
        for (var group : pair.by().groups()) {
            rows.add(row(rater, pair, group, columns));
        }
        var test = tests.of(paired, pair, shown(pair, rows), area).orElse(null);
        var all = row(rater, pair, new Grouping.Group(Grouping.ALL, Notes.EVERYBODY), columns);
        rows.add(all);
        return new CrossTableView(
                wave,
                area,
                paired.judged().label(),
                new Head(row, pair.by().question().title()),
                new Head(column, pair.item().title()),
                all.n() == null ? 0 : all.n(),
                columns.stream()
                        .map(group -> new Head(group.label(), group.title()))
                        .toList(),
                rows,
                all.suppressed() ? null : test,
                paired.judged().random() ? Notes.TABLE : Notes.joined(Notes.TABLE, Notes.TABLE_NO_CLAIM));
    }

    private static Row row(Rater rater, Pair pair, Grouping.Group group, List<Grouping.Group> columns) {
        var item = pair.in(group.label());
        var cells = columns.stream()
                .map(column -> rater.rate(new Scores.OfOption(item, column.label()), Notes.SHARE))
                .toList();
        boolean hidden = cells.isEmpty() || cells.getFirst().suppressed();
        long n = cells.isEmpty() ? 0 : cells.getFirst().n();
        boolean few = n < SuppressionRule.STANDARD.minimumAnswers();
        return new Row(group.label(), group.title(), few ? null : n, hidden, hidden ? List.of() : cells);
    }

    private static List<Grouping.Group> shown(Pair pair, List<Row> rows) {
        return pair.by().groups().stream()
                .filter(group -> rows.stream().anyMatch(row -> row.value().equals(group.label()) && !row.suppressed()))
                .toList();
    }

    private static Item item(Form form, String parameter, String name) {
        return Item.named(form, name).orElseThrow(() -> new Refusal.Invalid(parameter, SurveyRule.NO_SUCH_ITEM));
    }
}
