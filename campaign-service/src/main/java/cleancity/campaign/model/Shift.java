package cleancity.campaign.model;

import cleancity.kernel.model.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/**
 * A shift without the people on it.
 *
 * @param cutOffAt from then on nobody can sign up
 * @param capacity places
 * @param taken places given
 * @param waiting sign-ups in line
 * @param waitingLimit most sign-ups in line; 0 for a shift without a line
 */
public record Shift(
        String id,
        String campaignId,
        Instant startsAt,
        Instant endsAt,
        Instant cutOffAt,
        String place,
        ShiftStatus status,
        int capacity,
        int taken,
        int waiting,
        int waitingLimit) {
    /** Beyond this the document that decides about the seats would grow too large. */
    public static final int MOST_PLACES = 2_000;

    /** Shifts start and end at a quarter of an hour, so that two of a person overlap exactly when they share one. */
    public static final Duration QUARTER = Duration.ofMinutes(15);

    private static final Duration LONGEST = Duration.ofHours(24);

    /** Refuses a shift that ends before it starts, lasts longer than a day or is not in quarters of an hour. */
    public Shift {
        if (capacity < 1 || capacity > MOST_PLACES || waitingLimit < 0 || waitingLimit > MOST_PLACES) {
            throw new IllegalArgumentException("a shift has 1 to " + MOST_PLACES + " places");
        }
        boolean inOrder = startsAt.isBefore(endsAt) && !endsAt.isAfter(startsAt.plus(LONGEST));
        if (!inOrder || !isQuarter(startsAt) || !isQuarter(endsAt) || cutOffAt.isAfter(startsAt)) {
            throw new Refusal.Conflict(CampaignRule.SHIFT_TIMES, Map.of("hours", LONGEST.toHours()));
        }
    }

    /** Places that can be had without waiting: none while somebody is in line. */
    public int seatsLeft() {
        return status == ShiftStatus.OPEN && waiting == 0 ? Math.max(0, capacity - taken) : 0;
    }

    public boolean waitingOpen() {
        return waiting < waitingLimit;
    }

    private static boolean isQuarter(Instant at) {
        return at.getNano() == 0 && at.getEpochSecond() % QUARTER.toSeconds() == 0;
    }
}
