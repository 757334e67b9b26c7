package cleancity.campaign.model;

import java.time.Instant;

/**
 * One person's wish to take part in one shift, alone or for a team.
 *
 * @param key the client's key of this wish; the same key never makes a second one
 * @param leftLate a place was given back after the cut-off
 * @param changedAt when the state last changed
 */
public record SignUp(
        String id,
        String shiftId,
        String campaignId,
        String personId,
        String key,
        SignUpState state,
        Volunteer volunteer,
        boolean leftLate,
        Instant startsAt,
        Instant endsAt,
        Instant createdAt,
        Instant changedAt) {
    public int seats() {
        return volunteer.seats();
    }
}
