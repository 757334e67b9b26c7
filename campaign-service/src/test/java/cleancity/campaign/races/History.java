package cleancity.campaign.races;

import cleancity.campaign.facts.CampaignFacts;
import cleancity.campaign.facts.CapacityTold;
import cleancity.campaign.facts.SeatTold;
import cleancity.kernel.http.Json;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Replays what the facts of one shift tell. They were written by the very updates that changed the seats, so they are the
 * true order of events; whatever breaks a promise at any moment shows here, not only at the end.
 */
public final class History {
    private final Map<String, SeatTold> confirmed = new HashMap<>();
    private final Deque<SeatTold> line = new ArrayDeque<>();
    private final Set<String> heard = new HashSet<>();
    private final List<String> broken = new ArrayList<>();
    private long capacity;
    private int events;
    private int promoted;
    private int cancelled;
    private String change = "";

    public History(long capacity) {
        this.capacity = capacity;
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
        events++;
        if (type.equals(CampaignFacts.CAPACITY_CHANGED)) {
            capacity = Json.read(json, CapacityTold.class).capacity();
        } else {
            seat(type, Json.read(json, SeatTold.class));
        }
    }

    private void seat(String type, SeatTold told) {
        switch (type) {
            case CampaignFacts.SIGN_UP_CONFIRMED -> {
                require(line.isEmpty(), "a newcomer passed the line: " + told.sequence());
                confirm(told);
            }
            case CampaignFacts.SIGN_UP_WAITLISTED -> {
                require(
                        line.isEmpty() || line.getLast().sequence() < told.sequence(),
                        "the line is out of order at " + told.sequence());
                require(
                        !fits(told.seats()) || !line.isEmpty(),
                        "somebody waits though there is room: " + told.sequence());
                line.add(told);
            }
            case CampaignFacts.SIGN_UP_PROMOTED -> {
                var first = line.poll();
                require(
                        first != null && first.signUpId().equals(told.signUpId()),
                        "not the first in line moved up: " + told.sequence());
                promoted++;
                confirm(told);
            }
            case CampaignFacts.SIGN_UP_CANCELLED -> {
                cancelled++;
                boolean waited = line.removeIf(each -> each.signUpId().equals(told.signUpId()));
                require(
                        confirmed.remove(told.signUpId()) != null || waited,
                        "somebody left who was not there: " + told.sequence());
            }
            default -> broken.add("an unknown fact: " + type);
        }
    }

    private void confirm(SeatTold told) {
        require(confirmed.put(told.signUpId(), told) == null, "two places for one sign-up: " + told.signUpId());
        require(taken() <= capacity, "oversold: " + taken() + " of " + capacity);
    }

    /** Within one update people move up after somebody left; what is promised holds when it is done. */
    private void checkBetweenUpdates() {
        var first = line.peek();
        require(
                first == null || !fits(first.seats()),
                "a place is empty while the first in line fits, after " + change);
    }

    private boolean fits(long seats) {
        return taken() + seats <= capacity;
    }

    private long taken() {
        return confirmed.values().stream().mapToLong(SeatTold::seats).sum();
    }

    private void require(boolean holds, String what) {
        if (!holds) {
            broken.add(what);
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

    /** The line at the end. */
    public List<String> line() {
        return line.stream().map(SeatTold::signUpId).toList();
    }

    @Override
    public String toString() {
        return "%d events: %d places given of %d, %d in line, %d moved up, %d left"
                .formatted(events, taken(), capacity, line.size(), promoted, cancelled);
    }
}
