package cleancity.complaint.hotspot;

import cleancity.complaint.facts.ComplaintFacts;
import cleancity.complaint.facts.HotSpotFound;
import cleancity.complaint.facts.Reported;
import cleancity.complaint.model.CaseFile;
import cleancity.complaint.model.CaseStatus;
import cleancity.complaint.model.HotSpot;
import cleancity.complaint.model.Recurrence;
import cleancity.complaint.store.CaseFilter;
import cleancity.complaint.store.CaseQueries;
import cleancity.complaint.store.HotSpotStore;
import cleancity.kernel.facts.Fact;
import cleancity.kernel.ids.Ids;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Looks at the last weeks for places to which problems come back, and tells each that is new or has grown. */
public final class FindHotSpots {
    static final int RADIUS = 50;
    static final int DAYS = 30;
    private static final int MOST = 20_000;

    private final CaseQueries queries;
    private final HotSpotStore store;
    private final Ids ids;
    private final Clock clock;

    public FindHotSpots(CaseQueries queries, HotSpotStore store, Ids ids, Clock clock) {
        this.queries = queries;
        this.store = store;
        this.ids = ids;
        this.clock = clock;
    }

    /** @return how many were told */
    public int round() {
        var now = clock.instant();
        var files = new ArrayList<CaseFile>();
        queries.each(CaseFilter.ALL.withFrom(now.minus(Duration.ofDays(DAYS))), now, file -> {
            if (file.status() != CaseStatus.VOIDED) {
                files.add(file);
            }
        });
        var known = new HashMap<String, String>();
        store.since(now.minus(Duration.ofDays(DAYS)), null, null, MOST)
                .forEach(spot -> spot.caseIds().forEach(id -> known.put(spot.group() + id, spot.id())));
        return (int) new Recurrence(RADIUS)
                .find(files).stream()
                        .map(spot -> named(spot, known))
                        .filter(spot -> store.tell(spot, fact(spot, now)))
                        .count();
    }

    /** The window moves on and the first case leaves it; the place stays the same. */
    private static HotSpot named(HotSpot spot, Map<String, String> known) {
        return spot.caseIds().stream()
                .flatMap(id -> Optional.ofNullable(known.get(spot.group() + id)).stream())
                .findFirst()
                .map(spot::withId)
                .orElse(spot);
    }

    private Fact fact(HotSpot spot, Instant now) {
        var data = new HotSpotFound(
                spot.id(),
                spot.group(),
                spot.area(),
                spot.areas(),
                new Reported.Point(spot.place().lng(), spot.place().lat()),
                RADIUS,
                DAYS,
                spot.caseIds().size(),
                spot.caseIds(),
                spot.address(),
                spot.firstAt(),
                spot.lastAt(),
                now,
                spot.sample() ? true : null);
        return new Fact(ids.next(), ComplaintFacts.HOT_SPOT, spot.id(), now, data);
    }
}
