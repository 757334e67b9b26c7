package cleancity.survey.results;

import cleancity.kernel.area.Area;
import cleancity.kernel.area.Areas;
import cleancity.kernel.model.Actor;
import cleancity.kernel.model.LocalText;
import cleancity.kernel.model.Refusal;
import cleancity.survey.form.QuestionRole;
import cleancity.survey.model.Counts;
import cleancity.survey.model.SurveyRule;
import cleancity.survey.model.Tally;
import cleancity.survey.model.Wave;
import cleancity.survey.model.WaveDesign;
import cleancity.survey.tally.TallyBoard;
import cleancity.survey.wave.WaveCatalog;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/** Answers what a wave says of an area, from the tallies alone. */
public final class ReadResults {
    private static final int MOST_WAVES = 50;

    private final WaveCatalog catalog;
    private final TallyBoard board;
    private final Areas areas;
    private final Map<String, Decided> decided = new ConcurrentHashMap<>();

    private record Decided(Collection<Tally> tallies, Disclosure disclosure) {}

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
        return figures(judged(waveId), area);
    }

    /** The same of many areas, one after the other. */
    public void each(String waveId, List<String> codes, Consumer<AreaFigures> action) {
        codes.forEach(this::requireArea);
        var judged = judged(waveId);
        codes.forEach(code -> action.accept(figures(judged, code)));
    }

    /** One row for each area directly below the parent. */
    public Monitored monitor(Actor actor, String waveId, String parent) {
        Readers.ofMonitor(actor);
        requireArea(parent);
        var judged = judged(waveId);
        var rows = areas.children(parent).stream()
                .map(area -> new Row(area, figures(judged, area.code())))
                .toList();
        var all = figures(judged, parent);
        return new Monitored(judged.wave(), parent, all.n(), all.label(), rows);
    }

    /** How rates of this wave are made, for any area. */
    Judged judged(String waveId) {
        var listed = catalog.get(waveId);
        return switch (listed.wave().design()) {
            case WaveDesign.OpenLink _, WaveDesign.FollowUp _ -> {
                var disclosure = disclosure(waveId);
                yield new Judged(
                        listed,
                        area -> new PlainRates(
                                board.of(waveId, area).counts(), scores -> disclosure.reasonToHide(scores, area)));
            }
            case WaveDesign.Probability _ -> Judged.of(listed, board.tallies(waveId), areas, List.of());
        };
    }

    /** Kept while nothing is counted: deciding what to hide looks at every community. */
    @SuppressWarnings("ReferenceEquality") // the board gives the same object until something is counted
    private Disclosure disclosure(String waveId) {
        if (decided.size() > MOST_WAVES) {
            decided.clear();
        }
        var tallies = board.tallies(waveId);
        var known = decided.get(waveId);
        if (known == null || known.tallies() != tallies) {
            known = new Decided(tallies, new Disclosure(tallies, areas, PlainRates.RULE, List.of()));
            decided.put(waveId, known);
        }
        return known.disclosure();
    }

    /** How the answers of this wave were weighted, in a sentence or two. */
    public LocalText weighting(String waveId) {
        var listed = catalog.get(waveId);
        return switch (listed.wave().design()) {
            case WaveDesign.OpenLink _, WaveDesign.FollowUp _ -> Notes.UNWEIGHTED;
            case WaveDesign.Probability sample -> DesignRows.weighting(listed.form(), sample, board.tallies(waveId));
        };
    }

    AreaFigures figures(Judged judged, String area) {
        var wave = judged.wave();
        var counted = board.of(wave.id(), area);
        var rates = judged.rates(area);
        var satisfaction = rates.satisfaction();
        return new AreaFigures(
                wave.id(),
                area,
                counted.counts().n(),
                counted.asOf(),
                judged.label(),
                wave.formula(),
                wave.target(),
                Verdicts.of(wave, satisfaction),
                rates.awareness(),
                rates.participation(),
                satisfaction,
                rates.items(),
                channels(judged, counted.counts(), area));
    }

    void requireArea(String code) {
        if (areas.find(code).isEmpty()) {
            throw new Refusal.NotFound(SurveyRule.NO_SUCH_AREA);
        }
    }

    /** What is not shown is not told either, not even how many of them chose what. */
    private static List<AreaFigures.ChannelShare> channels(Judged judged, Counts counts, String area) {
        var shares = new ArrayList<AreaFigures.ChannelShare>();
        var rater = judged.raters().apply(area);
        for (var question : judged.form().all(QuestionRole.CHANNEL)) {
            long asked = counts.option(question.name(), Counts.ASKED);
            for (var choice : Item.offered(question)) {
                boolean enough = !rater.rate(new Scores.OfChoice(question.name(), choice.key()), Notes.SHARE)
                        .suppressed();
                long count = counts.option(question.name(), choice.key());
                shares.add(new AreaFigures.ChannelShare(
                        choice.key(), choice.text(), enough ? count : null, enough ? (double) count / asked : null));
            }
        }
        return shares;
    }
}
