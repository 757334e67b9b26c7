package cleancity.survey.tally;

import cleancity.kernel.area.Areas;
import cleancity.survey.model.Counts;
import cleancity.survey.model.Tally;
import cleancity.survey.store.TallyStore;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Counts of any area of any wave, at most a second old. A question costs what the area's own cells cost; now and then
 * one reader fetches the tallies that changed meanwhile. Never the answers themselves.
 */
public final class TallyBoard {
    private static final long FRESH_NANOS = Duration.ofMillis(500).toNanos();
    private static final int MOST_WAVES = 50;

    private final TallyStore store;
    private final Areas areas;
    private final Map<String, Kept> waves = new ConcurrentHashMap<>();

    /** A board and the permission to bring it up to date. */
    private static final class Kept {
        private final AtomicBoolean reading = new AtomicBoolean();
        private volatile Board board = Board.EMPTY;
        private volatile long readAt;
        private volatile boolean ready;
    }

    /**
     * What is counted in one area.
     *
     * @param asOf when the newest of the wave's tallies changed
     */
    public record Counted(Counts counts, Instant asOf) {}

    public TallyBoard(TallyStore store, Areas areas) {
        this.store = store;
        this.areas = areas;
    }

    public Counted of(String wave, String area) {
        var board = board(wave);
        return new Counted(board.of(area), board.newest());
    }

    /** Every tally of the wave; the same object while nothing changes. */
    public Collection<Tally> tallies(String wave) {
        return board(wave).tallies();
    }

    /** Reads everything anew at the next question. */
    public void forget(String wave) {
        waves.remove(wave);
    }

    private Board board(String wave) {
        if (waves.size() > MOST_WAVES) {
            waves.clear();
        }
        var kept = waves.computeIfAbsent(wave, _ -> new Kept());
        boolean stale = !kept.ready || System.nanoTime() - kept.readAt > FRESH_NANOS;
        if (stale && kept.reading.compareAndSet(false, true)) {
            try {
                refresh(wave, kept);
            } finally {
                kept.reading.set(false);
            }
        } else if (!kept.ready) {
            return Board.EMPTY.with(store.of(wave, null), areas); // the first readers of all do not wait for each other
        }
        return kept.board;
    }

    private void refresh(String wave, Kept kept) {
        long now = System.nanoTime();
        var before = kept.board;
        kept.board = before.with(store.of(wave, kept.ready ? before.readFrom() : null), areas);
        kept.readAt = now;
        kept.ready = true;
    }
}
