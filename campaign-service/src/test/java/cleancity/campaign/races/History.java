package cleancity.campaign.races;

import cleancity.campaign.facts.CampaignFacts;
import cleancity.campaign.facts.CapacityTold;
import cleancity.campaign.facts.LineTold;
import cleancity.campaign.facts.SeatTold;
import cleancity.kernel.http.Json;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Replays what the facts of one shift tell. They were written by the very updates that changed the seats, so they are the
 * true order of events; whatever breaks a promise at any moment shows here, not only at the end. The rules are written
 * down once more, without a look at how the store keeps them.
 */
public final class History {
    private final Map<String, SeatTold> confirmed = new HashMap<>();
    private final Map<String, SeatTold> offered = new HashMap<>();
    private final Map<String, SeatTold> requested = new HashMap<>();
    private final List<SeatTold> line = new ArrayList<>();
    private final Set<String> heard = new HashSet<>();
    private final List<String> broken = new ArrayList<>();
    private final Tally tally = new Tally();
    private long capacity;
    private long reserved;
    private String change = "";

    /** What was seen, for people to read. */
    private static final class Tally {
        private int events;
        private int promoted;
        private int cancelled;
        private int offers;
        private int ended;
        private int decided;
        private int reordered;
    }

    public History(long capacity) {
        this(capacity, 0);
    }

    /** @param reserved places kept for teams */
    public History(long capacity, long reserved) {
        this.capacity = capacity;
        this.reserved = reserved;
    }

    /** The next fact; one that arrives again is left out. */
    public void tell(String id, String type, String json) {
        if (!heard.add(id)) {
            return;
        }
        var update = id.length() > 36 ? id.substring(0, 36) : id;
        if (!update.equals(change)) {
            checkBetweenUpdates();
            change = update;
        }
        tally.events++;
        switch (type) {
            case CampaignFacts.CAPACITY_CHANGED ->
                capacity = Json.read(json, CapacityTold.class).capacity();
            case CampaignFacts.PLACES_RELEASED -> reserved = 0;
            case CampaignFacts.LINE_REORDERED -> reorder(Json.read(json, LineTold.class));
            default -> seat(type, Json.read(json, SeatTold.class));
        }
    }

    private void seat(String type, SeatTold told) {
        switch (type) {
            case CampaignFacts.SIGN_UP_CONFIRMED -> confirm(told);
            case CampaignFacts.SIGN_UP_WAITLISTED -> queue(told);
            case CampaignFacts.SIGN_UP_PROMOTED -> {
                moveUp(told);
                tally.promoted++;
                require(confirmed.put(told.signUpId(), told) == null, "two places for one sign-up: " + told.signUpId());
            }
            case CampaignFacts.SIGN_UP_OFFERED -> {
                moveUp(told);
                tally.offers++;
                require(offered.put(told.signUpId(), told) == null, "two offers for one sign-up: " + told.signUpId());
            }
            case CampaignFacts.SIGN_UP_OFFER_ENDED -> {
                tally.ended++;
                require(offered.remove(told.signUpId()) != null, "an offer ended that was none: " + told.signUpId());
            }
            case CampaignFacts.SIGN_UP_REQUESTED -> requested.put(told.signUpId(), told);
            case CampaignFacts.SIGN_UP_DENIED -> {
                tally.decided++;
                require(requested.remove(told.signUpId()) != null, "denied without a request: " + told.signUpId());
            }
            case CampaignFacts.SIGN_UP_CANCELLED -> leave(told);
            default -> broken.add("an unknown fact: " + type);
        }
        require(taken() <= capacity, "oversold: " + taken() + " of " + capacity);
    }

    /** Straight away, by approval or by accepting an offer. */
    private void confirm(SeatTold told) {
        if (offered.remove(told.signUpId()) == null) {
            tally.decided += requested.remove(told.signUpId()) == null ? 0 : 1;
            require(mayPass(told, line), "a newcomer passed the line: " + told.sequence());
        }
        require(confirmed.put(told.signUpId(), told) == null, "two places for one sign-up: " + told.signUpId());
    }

    private void queue(SeatTold told) {
        tally.decided += requested.remove(told.signUpId()) == null ? 0 : 1;
        require(
                line.isEmpty() || line.getLast().sequence() < told.sequence(),
                "the line is out of order at " + told.sequence());
        require(!mayPass(told, line), "somebody waits though there is room: " + told.sequence());
        line.add(told);
    }

    private void moveUp(SeatTold told) {
        int at = index(told.signUpId());
        require(at >= 0 && mayPass(told, line.subList(0, Math.max(0, at))), "not their turn: " + told.sequence());
        line.removeIf(each -> each.signUpId().equals(told.signUpId()));
    }

    private void leave(SeatTold told) {
        tally.cancelled++;
        boolean waited = line.removeIf(each -> each.signUpId().equals(told.signUpId()));
        boolean held = confirmed.remove(told.signUpId()) != null
                | offered.remove(told.signUpId()) != null
                | requested.remove(told.signUpId()) != null;
        require(held || waited, "somebody left who was not there: " + told.sequence());
    }

    private void reorder(LineTold told) {
        tally.reordered++;
        int from = index(told.signUpId());
        require(from + 1 == told.from() && told.to() <= line.size(), "the line was not as told: " + told.signUpId());
        if (from >= 0) {
            var sequences = line.stream().map(SeatTold::sequence).toList();
            line.add((int) told.to() - 1, line.remove(from));
            for (int i = 0; i < line.size(); i++) {
                line.set(i, withSequence(line.get(i), sequences.get(i)));
            }
        }
    }

    private static SeatTold withSequence(SeatTold told, long sequence) {
        return new SeatTold(
                told.signUpId(),
                told.personId(),
                told.seats(),
                sequence,
                told.shiftId(),
                told.campaignId(),
                told.title(),
                told.startsAt(),
                told.endsAt(),
                told.place(),
                told.capacity(),
                told.taken(),
                told.waiting(),
                told.message(),
                told.reason(),
                told.offeredUntil(),
                told.before());
    }

    private int index(String signUpId) {
        for (int i = 0; i < line.size(); i++) {
            if (line.get(i).signUpId().equals(signUpId)) {
                return i;
            }
        }
        return -1;
    }

    /** Whether somebody may have a place while those are ahead: only a team passes anybody, and only on kept places. */
    private boolean mayPass(SeatTold told, List<SeatTold> ahead) {
        long kept = Math.max(0, reserved - teams());
        if (told.seats() == 1) {
            return ahead.isEmpty() && taken() + 1 + kept <= capacity;
        }
        return taken() + told.seats() <= capacity
                && (ahead.isEmpty() || told.seats() <= kept && ahead.stream().allMatch(each -> each.seats() == 1));
    }

    /** Within one update people move up after somebody left; what is promised holds when it is done. */
    private void checkBetweenUpdates() {
        for (int i = 0; i < line.size(); i++) {
            require(
                    !mayPass(line.get(i), line.subList(0, i)),
                    "a place is empty while number " + (i + 1) + " in line could have it, after " + change);
        }
    }

    private long taken() {
        return sum(confirmed, 1) + sum(offered, 1);
    }

    private long teams() {
        return sum(confirmed, 2) + sum(offered, 2);
    }

    private static long sum(Map<String, SeatTold> seats, int from) {
        return seats.values().stream()
                .mapToLong(SeatTold::seats)
                .filter(count -> count >= from)
                .sum();
    }

    private void require(boolean holds, String what) {
        if (!holds) {
            broken.add(what);
        }
    }

    /** What should have happened in such a race and did not: a race in which nothing happens shows nothing. */
    List<String> quiet(Mode mode, int people) {
        var missing = new ArrayList<String>();
        expect(missing, tally.events > people / 2, "facts");
        expect(missing, tally.cancelled > 0, "leaving");
        expect(missing, tally.decided > 0 || mode != Mode.APPROVAL, "decisions");
        expect(missing, (tally.offers > 0 && tally.ended > 0) || !mode.offers(), "offers that end");
        expect(missing, tally.promoted > 0 || mode.offers() || mode == Mode.APPROVAL, "moving up");
        expect(missing, reserved == 0, "places that become everybody's");
        return missing;
    }

    private static void expect(List<String> missing, boolean seen, String what) {
        if (!seen) {
            missing.add("the race shows nothing of " + what);
        }
    }

    /** What was broken; empty when every promise held all the time. */
    public List<String> broken() {
        checkBetweenUpdates();
        return List.copyOf(broken);
    }

    /** The sign-ups that have a place at the end. */
    public Set<String> confirmed() {
        return Set.copyOf(confirmed.keySet());
    }

    /** The sign-ups that are offered one at the end. */
    public Set<String> offered() {
        return Set.copyOf(offered.keySet());
    }

    /** The requests that nobody has decided at the end. */
    public Set<String> requested() {
        return Set.copyOf(requested.keySet());
    }

    /** The line at the end. */
    public List<String> line() {
        return line.stream().map(SeatTold::signUpId).toList();
    }

    @Override
    public String toString() {
        return "%d events, %d moved up, %d offers (%d ended), %d decided, %d left, %d put elsewhere; %d of %d places, %d in line, %d ask"
                .formatted(
                        tally.events,
                        tally.promoted,
                        tally.offers,
                        tally.ended,
                        tally.decided,
                        tally.cancelled,
                        tally.reordered,
                        taken(),
                        capacity,
                        line.size(),
                        requested.size());
    }
}
