package cleancity.campaign.model;

import cleancity.kernel.model.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
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

    /** Whether people can still come and go: it takes place and has not started. */
    public boolean isAhead(Instant now) {
        return status == ShiftStatus.OPEN && startsAt.isAfter(now);
    }

    /** Whether it takes sign-ups now, by somebody who has seen it at that time and place. */
    public boolean takesSignUps(Instant now, Shift seen) {
        return status == ShiftStatus.OPEN && cutOffAt.isAfter(now) && isWhereAndWhen(seen);
    }

    /** Whether it can be moved now, by somebody who has seen it at that time and place. */
    public boolean mayMove(Instant now, Shift seen) {
        return (status == ShiftStatus.OPEN || status == ShiftStatus.DRAFT)
                && startsAt.isAfter(now)
                && isWhereAndWhen(seen);
    }

    private boolean isWhereAndWhen(Shift other) {
        return startsAt.equals(other.startsAt) && endsAt.equals(other.endsAt) && place.equals(other.place);
    }

    /** The same shift at another time or place. */
    public Shift moved(Instant from, Instant to, Instant cutOff, String meetingPlace) {
        return with(from, to, cutOff, meetingPlace, status, capacity, rules.startingAt(from));
    }

    Shift sized(int places) {
        return with(startsAt, endsAt, cutOffAt, place, status, places, rules);
    }

    /** With the places kept for teams given to everybody. */
    Shift released() {
        return with(startsAt, endsAt, cutOffAt, place, status, capacity, rules.released());
    }

    Shift cancelled() {
        return with(startsAt, endsAt, cutOffAt, place, ShiftStatus.CANCELLED, capacity, rules);
    }

    private Shift with(
            Instant from, Instant to, Instant cutOff, String where, ShiftStatus now, int places, SeatRules how) {
        return new Shift(
                id,
                campaignId,
                from,
                to,
                cutOff,
                where,
                now,
                places,
                taken,
                waiting,
                waitingLimit,
                teamTaken,
                asked,
                how);
    }

    /** With the figures of those who have a place or the offer of one, and of how many wait and ask. */
    Shift counting(List<Seat> given, int inLine, int asking) {
        int all = given.stream().mapToInt(Seat::seats).sum();
        int ofTeams = given.stream().filter(Seat::isTeam).mapToInt(Seat::seats).sum();
        return new Shift(
                id,
                campaignId,
                startsAt,
                endsAt,
                cutOffAt,
                place,
                status,
                capacity,
                all,
                inLine,
                waitingLimit,
                ofTeams,
                asking,
                rules);
    }

    private static boolean isQuarter(Instant at) {
        return at.getNano() == 0 && at.getEpochSecond() % QUARTER.toSeconds() == 0;
    }
}
