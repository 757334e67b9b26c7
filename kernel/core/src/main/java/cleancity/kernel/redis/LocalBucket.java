package cleancity.kernel.redis;

import io.vertx.core.Future;
import java.time.Duration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The tokens this process has leased for one key; times are {@link System#nanoTime()}. Never waits. */
final class LocalBucket {
    private int left;
    private long end;
    private boolean refused;
    private @Nullable Future<Lease> underWay;

    /** The answer if it is known here, else null. */
    synchronized @Nullable Grant take(long now) {
        if (end - now <= 0) {
            return null;
        }
        if (refused) {
            return Grant.no(Duration.ofNanos(end - now));
        }
        if (left == 0) {
            return null;
        }
        left--;
        return Grant.YES;
    }

    synchronized void fill(Lease lease, long until) {
        left = lease.granted();
        refused = lease.granted() == 0;
        end = until;
        underWay = null;
    }

    synchronized void failed() {
        underWay = null;
    }

    /** Callers that find no token at the same time share one question to Redis. */
    synchronized Future<Lease> lease(Supplier<Future<Lease>> ask) {
        var asked = underWay;
        if (asked == null) {
            asked = ask.get();
            underWay = asked.isComplete() ? null : asked;
        }
        return asked;
    }

    synchronized boolean idle(long now) {
        return underWay == null && end - now <= 0;
    }

    /** @param granted zero if the bucket in Redis is empty */
    record Lease(int granted, Duration retryAfter) {}
}
