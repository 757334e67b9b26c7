package cleancity.campaign.planning;

import cleancity.campaign.facts.SeatNews;
import cleancity.campaign.model.Campaign;
import cleancity.campaign.model.ShiftStatus;
import cleancity.campaign.ports.Campaigns;
import cleancity.campaign.ports.Shifts;
import cleancity.campaign.ports.SignUps;
import cleancity.kernel.ids.Ids;
import java.time.Clock;
import java.util.List;

/** Lets shifts and sign-ups follow their campaign's status; also after a crash between the writes. */
public final class SettleCampaigns {
    private static final int BATCH = 100;

    private final Campaigns campaigns;
    private final Shifts shifts;
    private final SignUps signUps;
    private final Clock clock;
    private final Ids ids;

    public SettleCampaigns(Campaigns campaigns, Shifts shifts, SignUps signUps, Clock clock, Ids ids) {
        this.campaigns = campaigns;
        this.shifts = shifts;
        this.signUps = signUps;
        this.clock = clock;
        this.ids = ids;
    }

    /** Settles what a crash left behind. */
    public void recover() {
        campaigns.unsettled(BATCH).forEach(this::settle);
    }

    /** May be done again: each step changes nothing the second time. */
    void settle(Campaign campaign) {
        var id = campaign.id();
        switch (campaign.status()) {
            case DRAFT -> {}
            case PUBLISHED -> shifts.moveAll(id, ShiftStatus.DRAFT, ShiftStatus.OPEN);
            case COMPLETED -> shifts.moveAll(id, ShiftStatus.OPEN, ShiftStatus.COMPLETED);
            case CANCELLED -> callOff(campaign);
        }
        campaigns.settled(id);
    }

    private void callOff(Campaign campaign) {
        for (var shift : shifts.ofCampaigns(List.of(campaign.id()))) {
            var news = new SeatNews(ids.next(), campaign, shift, clock.instant());
            shifts.callOff(news.because(campaign.endReason()));
            signUps.callOff(shift.id(), clock.instant());
        }
    }
}
