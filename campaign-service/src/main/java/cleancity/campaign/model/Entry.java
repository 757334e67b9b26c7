package cleancity.campaign.model;

import java.time.Instant;

/** Who wants to come to a shift and has accepted what; checked before the shift is asked for a place. */
public record Entry(boolean riskAccepted, Volunteer volunteer, Declared declared) {
    /** With nothing to declare. */
    public Entry(boolean riskAccepted, Volunteer volunteer) {
        this(riskAccepted, volunteer, Declared.NOTHING);
    }

    /** Refuses with the first rule that is broken. */
    public void check(Requirements requirements, Shift shift, Instant now) {
        if (shift.status() != ShiftStatus.OPEN) {
            throw Refusals.conflict(CampaignRule.SHIFT_CLOSED);
        }
        if (!now.isBefore(shift.cutOffAt())) {
            throw Refusals.conflict(CampaignRule.CUT_OFF_PASSED, "cutOffAt", Days.minute(shift.cutOffAt()));
        }
        if (!riskAccepted) {
            throw Refusals.invalid("/riskAccepted", CampaignRule.RISK_NOT_ACCEPTED);
        }
        volunteer.check(requirements, shift.startsAt());
        declared.check(requirements);
        if (!requirements.isCovered(shift.endsAt())) {
            throw Refusals.conflict(CampaignRule.INSURANCE_ENDS_BEFORE);
        }
        if (volunteer.seats() > shift.capacity()) {
            throw Refusals.conflict(CampaignRule.TEAM_TOO_LARGE, "capacity", shift.capacity());
        }
    }
}
