package cleancity.survey.sheet;

import cleancity.kernel.area.Area;
import cleancity.kernel.area.Areas;
import cleancity.kernel.model.Actor;
import cleancity.kernel.model.Refusal;
import cleancity.kernel.model.Role;
import cleancity.survey.model.ShortLink;
import cleancity.survey.model.SurveyRule;
import cleancity.survey.model.WaveDesign;
import cleancity.survey.model.WaveStatus;
import cleancity.survey.wave.WaveCatalog;
import java.util.List;

/** One sheet for each community of an area in which a wave asks, to be put up on the notice board. */
public final class PrintSheets {
    private final WaveCatalog catalog;
    private final ShortLinks links;
    private final Areas areas;

    /** @param place names from the district down to the community */
    public record Sheet(String city, List<String> place, ShortLink link) {}

    /** Sheets and what they are about. */
    public record Batch(WaveCatalog.Listed listed, List<Sheet> sheets) {}

    public PrintSheets(WaveCatalog catalog, ShortLinks links, Areas areas) {
        this.catalog = catalog;
        this.links = links;
        this.areas = areas;
    }

    /**
     * @throws Refusal.NotFound there is no such wave or area
     * @throws Refusal.Conflict the wave asks only those invited or drawn by chance, or is over
     */
    public Batch of(Actor actor, String waveId, String area) {
        actor.requireAny(Role.OFFICE, Role.ADMINISTRATOR, Role.INSPECTOR);
        var listed = catalog.get(waveId);
        var wave = listed.wave();
        if (areas.find(area).isEmpty()) {
            throw new Refusal.NotFound(SurveyRule.NO_SUCH_AREA);
        }
        switch (wave.design()) {
            case WaveDesign.OpenLink _ -> {}
            case WaveDesign.FollowUp _ -> throw new Refusal.Conflict(SurveyRule.BY_INVITATION);
            case WaveDesign.Probability _ -> throw new Refusal.Conflict(SurveyRule.BY_INTERVIEWER);
        }
        if (wave.status() == WaveStatus.CLOSED) {
            throw new Refusal.Conflict(SurveyRule.WAVE_NOT_OPEN);
        }
        var asked = areas.communitiesUnder(area).stream().map(Area::code).toList();
        var byCommunity = links.of(waveId, asked);
        return new Batch(
                listed,
                asked.stream()
                        .map(code -> sheet(code, java.util.Objects.requireNonNull(byCommunity.get(code))))
                        .toList());
    }

    private Sheet sheet(String community, ShortLink link) {
        var above = areas.ancestors(community);
        var place = new java.util.ArrayList<String>();
        above.reversed().stream().skip(1).map(Area::name).forEach(place::add);
        areas.find(community).map(Area::name).ifPresent(place::add);
        return new Sheet(above.getLast().name(), place, link);
    }
}
