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
import java.util.ArrayList;
import java.util.HashMap;
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

    /**
     * All shifts together.
     *
     * @param people who were there: whoever came to several shifts is one
     * @param report null until the organiser has written it
     */
    public record Results(
            Campaign campaign,
            List<Line> lines,
            int people,
            @Nullable CampaignReport report) {
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
        var lines = new ArrayList<Line>();
        var came = new ArrayList<Attendance>();
        for (var shift : shifts.ofCampaigns(List.of(campaignId))) {
            var there = attendances.ofShift(shift.id()).stream()
                    .filter(each -> each.state() != Attendance.State.ABSENT)
                    .toList();
            lines.add(line(shift, there));
            came.addAll(there);
        }
        return new Results(
                campaign, lines, people(came), campaigns.reportOf(campaignId).orElse(null));
    }

    /** Each person once, with the most whom they came with to one shift. */
    static int people(List<Attendance> came) {
        var most = new HashMap<String, Integer>();
        came.forEach(each -> most.merge(each.personId(), each.seats(), Math::max));
        return most.values().stream().mapToInt(Integer::intValue).sum();
    }

    private static Line line(Shift shift, List<Attendance> there) {
        return new Line(
                shift,
                there.stream().mapToInt(Attendance::seats).sum(),
                there.stream().mapToLong(each -> each.minutes() * each.seats()).sum());
    }
}
