package cleancity.complaint.open311;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Tokens for one key in this process: a full bucket at first, refilled steadily over a minute. */
final class Bucket {
    private static final double MINUTE_NANOS = 60e9;

    private final int size;
    private double left;
    private @Nullable Instant at;

    Bucket(int size) {
        this.size = size;
        this.left = size;
    }

    /** Takes a token; otherwise says how long until there is one again. */
    synchronized Optional<Duration> take(Instant now) {
        if (at != null && now.isAfter(at)) {
            left = Math.min(size, left + Duration.between(at, now).toNanos() * size / MINUTE_NANOS);
        }
        at = now;
        if (left >= 1) {
            left--;
            return Optional.empty();
        }
        return Optional.of(Duration.ofNanos((long) Math.ceil((1 - left) * MINUTE_NANOS / size)));
    }
}
