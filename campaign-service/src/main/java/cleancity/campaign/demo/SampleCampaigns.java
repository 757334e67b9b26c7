package cleancity.campaign.demo;

import cleancity.campaign.model.CampaignKind;
import cleancity.campaign.model.Days;
import cleancity.campaign.model.Insurance;
import cleancity.campaign.model.Requirements;
import cleancity.campaign.model.Training;
import cleancity.campaign.planning.CampaignTemplates;
import cleancity.campaign.planning.CreateCampaign;
import cleancity.kernel.area.Area;
import cleancity.kernel.area.Areas;
import cleancity.kernel.geo.Place;
import cleancity.kernel.model.LocalText;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** Draws campaigns that could have been. */
final class SampleCampaigns {
    private static final int ADULT = Requirements.ADULT;

    private final RandomGenerator random;
    private final List<Area> towns;

    SampleCampaigns(Areas areas, RandomGenerator random) {
        this.random = random;
        this.towns = areas.children("4451").stream()
                .flatMap(district -> areas.children(district.code()).stream())
                .toList();
    }

    CreateCampaign.Draft draft(LocalDate day) {
        var kinds = CampaignKind.values();
        var kind = random.nextInt(3) == 0 ? CampaignKind.CLEANING_DAY : kinds[random.nextInt(kinds.length)];
        var town = towns.get(random.nextInt(towns.size()));
        return new CreateCampaign.Draft(
                kind,
                SampleTexts.title(kind, town.name()),
                CampaignTemplates.description(kind),
                CampaignTemplates.risk(kind),
                town.code(),
                town.name() + "党群服务中心门口",
                near(town.code()),
                requirements(kind, day),
                shifts(day),
                null,
                true);
    }

    private static Requirements requirements(CampaignKind kind, LocalDate day) {
        return kind == CampaignKind.PEST_CONTROL
                ? new Requirements(
                        true,
                        ADULT,
                        List.of(),
                        new Insurance("样例保险公司", "SAMPLE-" + day),
                        new Training(LocalText.of("消杀安全培训", "Safety with pesticide"), day.minusDays(3)))
                : Requirements.none();
    }

    private List<CreateCampaign.ShiftDraft> shifts(LocalDate day) {
        var drafts = new ArrayList<CreateCampaign.ShiftDraft>();
        int count = 1 + random.nextInt(3);
        for (int i = 0; i < count; i++) {
            int hour = 8 + 3 * i;
            drafts.add(new CreateCampaign.ShiftDraft(
                    Days.at(day, hour, 0), Days.at(day, hour + 2, 30), 4 + random.nextInt(16), null, null, null));
        }
        return drafts;
    }

    /** Around the middle of the district: enough for a map of samples. */
    private @Nullable Place near(String town) {
        double[] middle =
                switch (town.substring(0, 6)) {
                    case "445102" -> new double[] {116.63, 23.67};
                    case "445103" -> new double[] {116.60, 23.55};
                    case "445122" -> new double[] {116.95, 23.75};
                    default -> new double[0];
                };
        return middle.length == 0
                ? null
                : new Place(middle[0] + random.nextGaussian() * 0.02, middle[1] + random.nextGaussian() * 0.02);
    }
}
