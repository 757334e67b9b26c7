package cleancity.survey.results;

import cleancity.kernel.area.Areas;
import cleancity.kernel.model.CommonRule;
import cleancity.kernel.model.Refusal;
import cleancity.survey.model.Tally;
import cleancity.survey.store.AnswerStore;
import cleancity.survey.tally.TallyBoard;
import cleancity.survey.wave.WaveCatalog;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.stream.Collectors;

/**
 * Two answers of the same people. Where the tallies can tell, it costs their cells. Otherwise the answers of the wave
 * are read once, at most two such readings at a time, and what was counted serves everybody for a minute: an analysis,
 * not a live figure.
 */
public final class ReadPairs {
    private static final int AT_ONCE = 2;
    private static final int MOST = 40;
    private static final long FRESH_NANOS = Duration.ofMinutes(1).toNanos();
    private static final Duration LATER = Duration.ofSeconds(5);

    private final WaveCatalog catalog;
    private final TallyBoard board;
    private final AnswerStore answers;
    private final Areas areas;
    private final Semaphore free = new Semaphore(AT_ONCE);
    private final Map<String, Read> read = new ConcurrentHashMap<>();

    private record Read(List<Tally> tallies, long at) {}

    /** A wave in which the pairs are counted. */
    record Paired(Judged judged, List<Tally> tallies) {}

    public ReadPairs(WaveCatalog catalog, TallyBoard board, AnswerStore answers, Areas areas) {
        this.catalog = catalog;
        this.board = board;
        this.answers = answers;
        this.areas = areas;
    }

    WaveCatalog.Listed wave(String id) {
        return catalog.get(id);
    }

    /** @throws Refusal.Unavailable when too many are reading the answers already */
    Paired of(WaveCatalog.Listed listed, List<Pair> pairs) {
        var wave = listed.wave().id();
        var tallies = pairs.size() == 1 && pairs.getFirst().tallied(listed.form())
                ? TalliedPairs.of(listed.form(), pairs.getFirst(), board.tallies(wave))
                : scanned(listed, pairs);
        return new Paired(Judged.of(listed, tallies, areas, pairs), tallies);
    }

    private List<Tally> scanned(WaveCatalog.Listed listed, List<Pair> pairs) {
        var key = pairs.stream()
                .map(pair -> pair.in(Grouping.ALL).name())
                .collect(Collectors.joining("\n", listed.wave().id() + "\n", ""));
        var known = read.get(key);
        if (known != null && System.nanoTime() - known.at() < FRESH_NANOS) {
            return known.tallies();
        }
        if (!free.tryAcquire()) {
            throw new Refusal.Unavailable(CommonRule.BUSY, LATER);
        }
        try {
            var fresh = ScannedPairs.of(answers, listed.wave().id(), listed.form(), pairs);
            if (read.size() >= MOST) {
                read.clear();
            }
            read.put(key, new Read(fresh, System.nanoTime()));
            return fresh;
        } finally {
            free.release();
        }
    }
}
