package cleancity.campaign.desk;

import cleancity.kernel.model.LocalText;
import java.time.Instant;

/** A shift as the desk sees it, on the wire. */
public record DeskShiftAnswer(
        String id,
        CampaignName campaign,
        Instant startsAt,
        Instant endsAt,
        String place,
        int capacity,
        int taken,
        int waiting,
        int asked,
        int keptForTeams,
        String status) {
    /** Id and title. */
    public record CampaignName(String id, LocalText title) {}

    public static DeskShiftAnswer of(DeskShifts.Listed listed) {
        var shift = listed.shift();
        return new DeskShiftAnswer(
                shift.id(),
                new CampaignName(listed.campaign().id(), listed.campaign().title()),
                shift.startsAt(),
                shift.endsAt(),
                shift.place(),
                shift.capacity(),
                shift.taken(),
                shift.waiting(),
                shift.asked(),
                shift.keptForTeams(),
                shift.status().slug());
    }
}
