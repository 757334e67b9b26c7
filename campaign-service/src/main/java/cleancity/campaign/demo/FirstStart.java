package cleancity.campaign.demo;

import cleancity.campaign.model.CampaignKind;
import cleancity.campaign.model.Days;
import cleancity.campaign.model.Requirements;
import cleancity.campaign.planning.CreateCampaign;
import cleancity.campaign.planning.PublishCampaign;
import cleancity.campaign.ports.Campaigns;
import cleancity.kernel.geo.Place;
import cleancity.kernel.model.Actor;
import cleancity.kernel.model.LocalText;
import cleancity.kernel.model.Role;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** What an empty store of Chaozhou starts with: one cleaning day, on which one shift is so small that it soon has a line. */
public final class FirstStart {
    private static final Actor OFFICE = Actor.staff("first-start", null, null, Set.of(Role.OFFICE));
    private static final String XIANGQIAO = "445102";

    private final Campaigns campaigns;
    private final CreateCampaign create;
    private final PublishCampaign publish;
    private final Clock clock;

    public FirstStart(Campaigns campaigns, CreateCampaign create, PublishCampaign publish, Clock clock) {
        this.campaigns = campaigns;
        this.create = create;
        this.publish = publish;
        this.clock = clock;
    }

    /** Does nothing when there is any campaign. */
    public void fill() {
        if (campaigns.isEmpty()) {
            publish.publish(OFFICE, create.create(OFFICE, cleaningDay()).id());
        }
    }

    private CreateCampaign.Draft cleaningDay() {
        var today = Days.day(clock.instant());
        return new CreateCampaign.Draft(
                CampaignKind.CLEANING_DAY,
                LocalText.of("湘桥区清洁日：清洁古城，人人动手", "Xiangqiao cleaning day: a clean old town"),
                LocalText.of(
                        "清理牌坊街一带背街小巷的暴露垃圾和小广告。现场发放手套、夹子和垃圾袋，请穿长裤和防滑鞋。",
                        "We clear litter and posters from the lanes around Paifang Street. Gloves, grabbers and bags are"
                                + " provided; please wear long trousers and shoes that do not slip."),
                LocalText.of(
                        "户外活动：注意来往车辆，不要徒手拾取玻璃、针头等尖锐物；身体不适请立即告知组织者。",
                        "Outdoor work: mind the traffic, never pick up glass or needles by hand, and tell the organiser at"
                                + " once if you feel unwell."),
                XIANGQIAO,
                "湘桥区牌坊街南门集合点",
                new Place(116.6426, 23.6575),
                Requirements.none(),
                List.of(shift(today.plusDays(2), 9, 30), shift(today.plusDays(3), 15, 2)),
                null,
                false);
    }

    private static CreateCampaign.ShiftDraft shift(LocalDate day, int hour, int capacity) {
        return new CreateCampaign.ShiftDraft(
                Days.at(day, hour, 0), Days.at(day, hour + 2, 0), capacity, null, null, null);
    }
}
