package cleancity.campaign.model;

import cleancity.kernel.model.Refusal;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Who may come to a shift at all, before it is asked for a place. Only a year of birth is known, so an age is counted as
 * surely reached: nobody of 17 slips through.
 */
public record Entry(
        boolean riskAccepted,
        @Nullable Integer birthYear,
        @Nullable Guardian guardian) {
    /** Refuses with the first rule that is broken. */
    public void check(Requirements requirements, Shift shift, Instant now) {
        if (shift.status() != ShiftStatus.OPEN) {
            throw new Refusal.Conflict(CampaignRule.SHIFT_CLOSED);
        }
        if (!now.isBefore(shift.cutOffAt())) {
            throw new Refusal.Conflict(CampaignRule.CUT_OFF_PASSED, Map.of("cutOffAt", Days.minute(shift.cutOffAt())));
        }
        if (!riskAccepted) {
            throw new Refusal.Invalid("/riskAccepted", CampaignRule.RISK_NOT_ACCEPTED);
        }
        checkAge(requirements, Days.year(shift.startsAt()));
    }

    private void checkAge(Requirements requirements, int year) {
        if (birthYear == null) {
            if (requirements.minimumAge() > 0) {
                throw new Refusal.Invalid("/birthYear", CampaignRule.BIRTH_YEAR_MISSING);
            }
            return; // who gives no year declares to be of age
        }
        int surely = year - 1 - birthYear;
        if (surely < requirements.minimumAge()) {
            throw new Refusal.Conflict(
                    CampaignRule.TOO_YOUNG,
                    Map.of("age", requirements.minimumAge(), "year", year - 1 - requirements.minimumAge()));
        }
        if (surely < Requirements.ADULT && guardian == null) {
            throw new Refusal.Invalid("/guardian", CampaignRule.GUARDIAN_MISSING);
        }
    }
}
