package cleancity.campaign.planning;

import cleancity.campaign.model.Campaign;
import cleancity.campaign.model.ShiftStatus;
import cleancity.campaign.ports.Campaigns;
import cleancity.campaign.ports.Shifts;

/** Lets the shifts follow their campaign's status; also after a crash between the two writes. */
public final class SettleCampaigns {
    private static final int BATCH = 100;

    private final Campaigns campaigns;
    private final Shifts shifts;

    public SettleCampaigns(Campaigns campaigns, Shifts shifts) {
        this.campaigns = campaigns;
        this.shifts = shifts;
    }

    /** Settles what a crash left behind. */
    public void recover() {
        campaigns.unsettled(BATCH).forEach(this::settle);
    }

    void settle(Campaign campaign) {
        var id = campaign.id();
        switch (campaign.status()) {
            case DRAFT -> {}
            case PUBLISHED -> shifts.moveAll(id, ShiftStatus.DRAFT, ShiftStatus.OPEN);
            case COMPLETED -> shifts.moveAll(id, ShiftStatus.OPEN, ShiftStatus.COMPLETED);
            case CANCELLED -> {
                shifts.moveAll(id, ShiftStatus.DRAFT, ShiftStatus.CANCELLED);
                shifts.moveAll(id, ShiftStatus.OPEN, ShiftStatus.CANCELLED);
            }
        }
        campaigns.settled(id);
    }
}
