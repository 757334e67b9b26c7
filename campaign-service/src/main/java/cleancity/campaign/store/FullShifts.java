package cleancity.campaign.store;

import cleancity.campaign.model.Shift;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Remembers for less than a second that a shift had neither a place nor a place in line, so that a rush is refused without
 * asking the store each time. It may refuse, never grant. Thread-safe.
 */
final class FullShifts {
    private static final long NANOS = Duration.ofMillis(800).toNanos();
    private static final int MOST = 10_000;

    private final Map<String, Long> since = new ConcurrentHashMap<>();

    /** What a write or a read has just shown. */
    void saw(Shift shift) {
        if (shift.mayTake(1) || shift.taken() < shift.capacity()) {
            since.remove(shift.id());
        } else if (since.size() < MOST) {
            since.put(shift.id(), System.nanoTime());
        } else {
            since.clear();
        }
    }

    void forget(String shiftId) {
        since.remove(shiftId);
    }

    boolean contains(String shiftId) {
        var seen = since.get(shiftId);
        return seen != null && System.nanoTime() - seen < NANOS;
    }
}
