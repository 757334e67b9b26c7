package cleancity.survey.results;

import cleancity.kernel.model.Actor;
import cleancity.kernel.model.LocalText;
import cleancity.kernel.model.Role;
import cleancity.survey.estimates.SatisfactionFormula;
import cleancity.survey.estimates.SuppressionRule;
import cleancity.survey.form.Choice;
import cleancity.survey.form.Form;
import cleancity.survey.form.Question;
import cleancity.survey.model.Counts;
import cleancity.survey.model.Tally;
import cleancity.survey.tally.TallyBoard;
import cleancity.survey.wave.WaveCatalog;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a follow-up wave says of each unit or campaign, from the tallies alone. */
public final class SubjectResults {
    private final WaveCatalog catalog;
    private final TallyBoard board;

    /** @param subject id of what was rated */
    public record Row(String subject, long n, RateView satisfaction, List<Asked> questions) {}

    /** A question with its choices; none are shown below 30 answers. */
    public record Asked(String name, LocalText title, List<Chosen> choices) {}

    public record Chosen(String value, LocalText title, long count) {}

    /** @param label what may be claimed */
    public record Page(String wave, LocalText label, String formula, List<Row> rows) {}

    public SubjectResults(WaveCatalog catalog, TallyBoard board) {
        this.catalog = catalog;
        this.board = board;
    }

    /**
     * By id of the subject.
     *
     * @param after the last subject of the page before
     */
    public Page page(Actor actor, String wave, @Nullable String after, int limit) {
        actor.requireAny(Role.ADMINISTRATOR, Role.OFFICE, Role.HANDLER, Role.INSPECTOR, Role.ANALYST);
        var listed = catalog.get(wave);
        var formula = SatisfactionFormula.ofCode(listed.wave().formula());
        var rows = board.tallies(wave).stream()
                .filter(tally -> after == null || tally.community().compareTo(after) > 0)
                .sorted(Comparator.comparing(Tally::community))
                .limit(limit)
                .map(tally -> row(tally, listed.form(), formula))
                .toList();
        return new Page(wave, Judged.label(listed.wave()), formula.code(), rows);
    }

    private static Row row(Tally tally, Form form, SatisfactionFormula formula) {
        var counts = tally.counts();
        var rates = new AreaRates(PlainRates.alone(counts), form, formula);
        boolean shown = counts.n() >= SuppressionRule.STANDARD.minimumAnswers();
        var questions = shown
                ? form.questions().stream()
                        .filter(question -> question.kind().oneChoice())
                        .map(question -> asked(question, counts))
                        .toList()
                : List.<Asked>of();
        return new Row(tally.community(), counts.n(), rates.satisfaction(), questions);
    }

    private static Asked asked(Question question, Counts counts) {
        return new Asked(
                question.name(),
                question.title(),
                question.options().choices().stream()
                        .map(choice -> chosen(question, choice, counts))
                        .toList());
    }

    private static Chosen chosen(Question question, Choice choice, Counts counts) {
        return new Chosen(choice.key(), choice.text(), counts.option(question.name(), choice.key()));
    }
}
