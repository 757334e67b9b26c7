package cleancity.campaign.results;

import cleancity.campaign.model.Attendance;
import cleancity.campaign.model.Campaign;
import cleancity.campaign.model.CampaignReport;
import cleancity.campaign.model.CampaignStatus;
import cleancity.campaign.model.Refusals;
import cleancity.campaign.model.Shift;
import cleancity.campaign.ports.Attendances;
import cleancity.campaign.ports.Campaigns;
import cleancity.campaign.ports.Shifts;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What came of a campaign that is over: who came for how long, and what the organiser reports. Nobody is named. */
public final class ReadResults {
    private final Campaigns campaigns;
    private final Shifts shifts;
    private final Attendances attendances;

    public ReadResults(Campaigns campaigns, Shifts shifts, Attendances attendances) {
        this.campaigns = campaigns;
        this.shifts = shifts;
        this.attendances = attendances;
    }

    /**
     * A shift's figures.
     *
     * @param came people who were there
     * @param minutes given by all of them together
     */
    public record Line(Shift shift, int came, long minutes) {}

    /** @param report null until the organiser has written it */
    public record Results(
            Campaign campaign, List<Line> lines, @Nullable CampaignReport report) {
        public int people() {
            return lines.stream().mapToInt(Line::came).sum();
        }

        public long minutes() {
            return lines.stream().mapToLong(Line::minutes).sum();
        }
    }

    /** Not found unless the campaign is completed. */
    public Results of(String campaignId) {
        var campaign = campaigns
                .find(campaignId)
                .filter(found -> found.status() == CampaignStatus.COMPLETED)
                .orElseThrow(Refusals::notFound);
        var lines =
                shifts.ofCampaigns(List.of(campaignId)).stream().map(this::line).toList();
        return new Results(campaign, lines, campaigns.reportOf(campaignId).orElse(null));
    }

    private Line line(Shift shift) {
        var there = attendances.ofShift(shift.id()).stream()
                .filter(each -> each.state() != Attendance.State.ABSENT)
                .toList();
        return new Line(
                shift,
                there.stream().mapToInt(Attendance::seats).sum(),
                there.stream().mapToLong(each -> each.minutes() * each.seats()).sum());
    }
}
