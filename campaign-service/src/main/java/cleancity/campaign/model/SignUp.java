package cleancity.campaign.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One person's wish to take part in one shift, alone or for a team.
 *
 * @param key the client's key of this wish; the same key never makes a second one
 * @param declared what the organiser asked for
 * @param note why the organiser did not approve it
 * @param moved the shift was moved after it was made, so leaving is never late
 * @param overlaps the shift was moved to where the person has another one
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
        Declared declared,
        boolean leftLate,
        @Nullable String note,
        boolean moved,
        boolean overlaps,
        Instant startsAt,
        Instant endsAt,
        Instant createdAt,
        Instant changedAt) {
    public int seats() {
        return volunteer.seats();
    }
}
