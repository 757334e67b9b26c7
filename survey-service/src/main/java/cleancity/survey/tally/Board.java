package cleancity.survey.tally;

import cleancity.kernel.area.Area;
import cleancity.kernel.area.Areas;
import cleancity.survey.model.Counts;
import cleancity.survey.model.Tally;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The tallies of one wave, summed up for every area. Immutable: {@link #with} gives the next one and touches only the
 * areas around what changed.
 */
final class Board {
    /** Tallies changed this long before the newest one seen are read again: writes of one moment end in any order. */
    private static final Duration OVERLAP = Duration.ofSeconds(10);

    static final Board EMPTY = new Board(Map.of(), Map.of(), Instant.EPOCH);

    private final Map<String, Tally> byCommunity;
    private final Collection<Tally> tallies;
    private final Map<String, Counts> byArea;
    private final Instant newest;

    private Board(Map<String, Tally> byCommunity, Map<String, Counts> byArea, Instant newest) {
        this.byCommunity = byCommunity;
        this.tallies = List.copyOf(byCommunity.values());
        this.byArea = byArea;
        this.newest = newest;
    }

    Counts of(String area) {
        return byArea.getOrDefault(area, Counts.NONE);
    }

    /** The same object while nothing changes. */
    Collection<Tally> tallies() {
        return tallies;
    }

    Instant newest() {
        return newest;
    }

    Instant readFrom() {
        return newest.equals(Instant.EPOCH) ? newest : newest.minus(OVERLAP);
    }

    Board with(List<Tally> read, Areas areas) {
        var tallies = new HashMap<>(byCommunity);
        var changes = new HashMap<String, Counts.Builder>();
        var latest = newest;
        for (var tally : read) {
            var before = tallies.put(tally.community(), tally);
            if (before != null && before.counts().equals(tally.counts())) {
                continue;
            }
            latest = tally.changedAt().isAfter(latest) ? tally.changedAt() : latest;
            var change = before == null ? tally.counts() : tally.counts().minus(before.counts());
            add(changes, tally.community(), change);
            for (Area above : areas.ancestors(tally.community())) {
                add(changes, above.code(), change);
            }
        }
        if (changes.isEmpty()) {
            return this;
        }
        var sums = new HashMap<>(byArea);
        changes.forEach((area, change) -> sums.put(area, change.add(of(area), 1).build()));
        return new Board(Map.copyOf(tallies), Map.copyOf(sums), latest);
    }

    private static void add(Map<String, Counts.Builder> changes, String area, Counts change) {
        var _ = changes.computeIfAbsent(area, _ -> new Counts.Builder()).add(change, 1);
    }
}
