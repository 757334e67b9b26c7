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
 * @param teamTaken of the places given, those of teams
 * @param asked requests the organiser has not decided
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
        int waitingLimit,
        int teamTaken,
        int asked,
        SeatRules rules) {
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
        rules.check(MOST_PLACES, startsAt);
        boolean inOrder = startsAt.isBefore(endsAt) && !endsAt.isAfter(startsAt.plus(LONGEST));
        if (!inOrder || !isQuarter(startsAt) || !isQuarter(endsAt) || cutOffAt.isAfter(startsAt)) {
            throw new Refusal.Conflict(CampaignRule.SHIFT_TIMES, Map.of("hours", LONGEST.toHours()));
        }
    }

    /** Places one person can have without waiting: none while somebody is in line. */
    public int seatsLeft() {
        return status == ShiftStatus.OPEN && waiting == 0 ? Math.max(0, capacity - taken - keptForTeams()) : 0;
    }

    /** Places only a team could take now. */
    public int keptForTeams() {
        return Math.max(0, rules.reserved() - teamTaken);
    }

    public boolean waitingOpen() {
        return waiting < waitingLimit;
    }

    /** Whether there is any hope for so many people: a quick look, the store decides. */
    public boolean mayTake(int seats) {
        boolean room = seats == 1 ? seatsLeft() > 0 : taken + seats <= capacity;
        return room || waitingOpen() || (rules.approval() && asked < MOST_PLACES);
    }

    /** The same shift at another time or place. */
    public Shift moved(Instant from, Instant to, Instant cutOff, String meetingPlace) {
        return new Shift(
                id,
                campaignId,
                from,
                to,
                cutOff,
                meetingPlace,
                status,
                capacity,
                taken,
                waiting,
                waitingLimit,
                teamTaken,
                asked,
                rules.startingAt(from));
    }

    private static boolean isQuarter(Instant at) {
        return at.getNano() == 0 && at.getEpochSecond() % QUARTER.toSeconds() == 0;
    }
}
