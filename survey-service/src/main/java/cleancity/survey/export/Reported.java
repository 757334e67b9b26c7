package cleancity.survey.export;

import cleancity.kernel.area.Area;
import cleancity.kernel.area.AreaLevel;
import cleancity.kernel.area.Areas;
import cleancity.kernel.model.Actor;
import cleancity.kernel.model.LocalText;
import cleancity.survey.model.WaveDesign;
import cleancity.survey.results.AnalyseChannels;
import cleancity.survey.results.AreaFigures;
import cleancity.survey.results.ChannelsView;
import cleancity.survey.results.CrossQuestions;
import cleancity.survey.results.CrossTableView;
import cleancity.survey.results.ReadResults;
import cleancity.survey.wave.WaveCatalog;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What a report says of one area of one wave, for the workbook and the pdf alike. */
final class Reported {
    private final Sources sources;
    private final WaveCatalog.Listed listed;
    private final Area area;
    private @Nullable List<Figures> rows;

    /** Where the figures come from. */
    record Sources(ReadResults results, CrossQuestions cross, AnalyseChannels channels, Areas areas) {}

    Reported(Sources sources, WaveCatalog.Listed listed, Area area) {
        this.sources = sources;
        this.listed = listed;
        this.area = area;
    }

    WaveCatalog.Listed listed() {
        return listed;
    }

    Area area() {
        return area;
    }

    /** An area with its figures. */
    record Figures(Area area, AreaFigures figures) {}

    AreaFigures whole() {
        return rows().getFirst().figures();
    }

    /** How the answers were weighted. */
    LocalText weighting() {
        return sources.results().weighting(listed.wave().id());
    }

    /** The areas directly below. */
    List<Figures> below() {
        return rows().subList(1, rows().size());
    }

    /**
     * The area and all below it, coarse first. In a probability sample no community stands for itself, so that they are
     * left out.
     */
    void all(Consumer<Figures> action) {
        var codes = new ArrayList<>(List.of(area));
        for (int i = 0; i < codes.size(); i++) {
            codes.addAll(sources.areas().children(codes.get(i).code()));
        }
        boolean drawn = listed.wave().design() instanceof WaveDesign.Probability;
        each(
                codes.stream()
                        .filter(each -> !drawn || each.level() != AreaLevel.COMMUNITY)
                        .toList(),
                action);
    }

    ChannelsView channels(Actor actor) {
        return sources.channels().analyse(actor, listed.wave().id(), area.code());
    }

    CrossTableView cross(Actor actor, String row, String column) {
        return sources.cross().cross(actor, listed.wave().id(), row, column, area.code());
    }

    /** The area and those directly below, looked up once: all parts of a file show the same figures. */
    private List<Figures> rows() {
        if (rows == null) {
            var areas = new ArrayList<>(List.of(area));
            areas.addAll(sources.areas().children(area.code()));
            var found = new ArrayList<Figures>();
            each(areas, found::add);
            rows = found;
        }
        return rows;
    }

    private void each(List<Area> which, Consumer<Figures> action) {
        var next = which.iterator();
        sources.results()
                .each(
                        listed.wave().id(),
                        which.stream().map(Area::code).toList(),
                        figures -> action.accept(new Figures(next.next(), figures)));
    }
}
