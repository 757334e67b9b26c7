package cleancity.campaign.planning;

import cleancity.campaign.model.Campaign;
import cleancity.kernel.area.Area;
import cleancity.kernel.area.AreaLevel;
import cleancity.kernel.area.Areas;
import cleancity.kernel.model.Actor;
import cleancity.kernel.model.LocalText;
import java.util.List;
import java.util.stream.Stream;

/** One draft for each town of an area, all on the same dates: how 三灭 is done. */
public final class CreateEverywhere {
    private final CreateCampaign create;
    private final Areas areas;

    public CreateEverywhere(CreateCampaign create, Areas areas) {
        this.create = create;
        this.areas = areas;
    }

    /** The draft's own area is the one whose towns are meant. */
    public List<Campaign> create(Actor actor, CreateCampaign.Draft draft) {
        return towns(draft.area())
                .map(town -> create.create(actor, in(town, draft)))
                .toList();
    }

    private Stream<Area> towns(String code) {
        return areas.find(code).stream()
                .flatMap(area -> area.level() == AreaLevel.TOWN
                        ? Stream.of(area)
                        : areas.children(code).stream().flatMap(child -> towns(child.code())));
    }

    private static CreateCampaign.Draft in(Area town, CreateCampaign.Draft draft) {
        var title = LocalText.of(
                town.name() + draft.title().in(java.util.Locale.CHINESE),
                draft.title().in(java.util.Locale.ENGLISH) + ", " + town.name());
        return new CreateCampaign.Draft(
                draft.kind(),
                title,
                draft.description(),
                draft.riskNotice(),
                town.code(),
                town.name() + " " + draft.place(),
                null,
                draft.requirements(),
                draft.shifts(),
                draft.hotSpotId(),
                draft.sample());
    }
}
