package cleancity.survey.results;

import cleancity.kernel.area.Area;
import cleancity.kernel.area.Areas;
import cleancity.kernel.model.Actor;
import cleancity.kernel.model.LocalText;
import cleancity.kernel.model.Refusal;
import cleancity.kernel.model.Role;
import cleancity.survey.estimates.SatisfactionFormula;
import cleancity.survey.estimates.SuppressionRule;
import cleancity.survey.form.Choice;
import cleancity.survey.form.Form;
import cleancity.survey.form.QuestionRole;
import cleancity.survey.model.Counts;
import cleancity.survey.model.SurveyRule;
import cleancity.survey.model.Wave;
import cleancity.survey.model.WaveDesign;
import cleancity.survey.tally.TallyBoard;
import cleancity.survey.wave.WaveCatalog;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Answers what a wave says of an area, from the tallies alone. */
public final class ReadResults {
    private final WaveCatalog catalog;
    private final TallyBoard board;
    private final Areas areas;

    /** Rows of the areas below one. */
    public record Monitored(Wave wave, String parent, long n, LocalText label, List<Row> rows) {}

    public record Row(Area area, AreaFigures figures) {}

    public ReadResults(WaveCatalog catalog, TallyBoard board, Areas areas) {
        this.catalog = catalog;
        this.board = board;
        this.areas = areas;
    }

    public AreaFigures of(String waveId, String area) {
        requireArea(area);
        var listed = catalog.get(waveId);
        return figures(listed, area, raters(listed));
    }

    /** One row for each area directly below the parent. */
    public Monitored monitor(Actor actor, String waveId, String parent) {
        actor.requireAny(Role.ADMINISTRATOR, Role.OFFICE, Role.HANDLER, Role.INSPECTOR, Role.ANALYST);
        requireArea(parent);
        var listed = catalog.get(waveId);
        var raters = raters(listed);
        var rows = areas.children(parent).stream()
                .map(area -> new Row(area, figures(listed, area.code(), raters)))
                .toList();
        var all = figures(listed, parent, raters);
        return new Monitored(listed.wave(), parent, all.n(), all.label(), rows);
    }

    /** How rates of this wave are made, for any area. */
    private Function<String, Rater> raters(WaveCatalog.Listed listed) {
        var wave = listed.wave();
        return switch (wave.design()) {
            case WaveDesign.OpenLink _, WaveDesign.FollowUp _ ->
                area -> PlainRates.of(board.of(wave.id(), area).counts());
            case WaveDesign.Probability sample ->
                new DesignRates(listed.form(), sample, board.tallies(wave.id()), areas)::of;
        };
    }

    private AreaFigures figures(WaveCatalog.Listed listed, String area, Function<String, Rater> raters) {
        var wave = listed.wave();
        var form = listed.form();
        var counted = board.of(wave.id(), area);
        var formula = SatisfactionFormula.ofCode(wave.formula());
        var rates = new AreaRates(raters.apply(area), form, formula);
        var satisfaction = rates.satisfaction();
        return new AreaFigures(
                wave.id(),
                area,
                counted.counts().n(),
                counted.asOf(),
                label(wave),
                wave.formula(),
                wave.target(),
                Verdicts.of(wave, satisfaction),
                rates.yesNo(QuestionRole.AWARENESS),
                rates.yesNo(QuestionRole.PARTICIPATION),
                satisfaction,
                rates.items(),
                channels(form, counted.counts()));
    }

    static LocalText label(Wave wave) {
        var label =
                switch (wave.design()) {
                    case WaveDesign.OpenLink _ -> Notes.OPEN_LINK;
                    case WaveDesign.FollowUp _ -> Notes.FOLLOW_UP;
                    case WaveDesign.Probability _ -> Notes.PROBABILITY;
                };
        return wave.sample() ? Notes.joined(Notes.SAMPLE, label) : label;
    }

    private static List<AreaFigures.ChannelShare> channels(Form form, Counts counts) {
        var shares = new ArrayList<AreaFigures.ChannelShare>();
        for (var question : form.all(QuestionRole.CHANNEL)) {
            long asked = counts.option(question.name(), Counts.ASKED);
            boolean enough = asked >= SuppressionRule.STANDARD.minimumAnswers();
            var choices = new ArrayList<>(question.options().choices());
            question.choice(Choice.OTHER)
                    .filter(other -> !choices.contains(other))
                    .ifPresent(choices::add);
            for (var choice : choices) {
                long count = counts.option(question.name(), choice.key());
                shares.add(new AreaFigures.ChannelShare(
                        choice.key(), choice.text(), count, enough ? (double) count / asked : null));
            }
        }
        return shares;
    }

    private void requireArea(String code) {
        Optional<Area> area = areas.find(code);
        if (area.isEmpty()) {
            throw new Refusal.NotFound(SurveyRule.NO_SUCH_AREA);
        }
    }
}
