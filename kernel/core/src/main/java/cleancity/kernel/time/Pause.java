package cleancity.kernel.time;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A time in which a clock stands still.
 *
 * @param from when it stopped
 * @param to when it went on, or null while it still stands
 */
public record Pause(Instant from, @Nullable Instant to) {
    /** Refuses a pause that ends before it begins. */
    public Pause {
        if (to != null && to.isBefore(from)) {
            throw new IllegalArgumentException("a pause from " + from + " cannot end at " + to);
        }
    }

    boolean open() {
        return to == null;
    }
}
