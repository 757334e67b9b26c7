package cleancity.campaign.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One person's wish to take part in one shift, alone or for a team.
 *
 * @param key the client's key of this wish; the same key never makes a second one
 * @param seats people it is for
 * @param name for the organiser's list, if given
 * @param changedAt when the state last changed
 */
public record SignUp(
        String id,
        String shiftId,
        String campaignId,
        String personId,
        String key,
        int seats,
        SignUpState state,
        @Nullable String name,
        @Nullable Integer birthYear,
        @Nullable Guardian guardian,
        Instant startsAt,
        Instant endsAt,
        Instant createdAt,
        Instant changedAt) {}
