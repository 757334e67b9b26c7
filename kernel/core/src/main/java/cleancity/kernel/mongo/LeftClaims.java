package cleancity.kernel.mongo;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Holders of this process that are at work no more, though a claim of theirs may stand in the store. */
final class LeftClaims {
    /** An outage refuses many more; what is not noted is free when its lease ends. */
    private static final int MOST = 1_000;

    private final Duration kept;
    private final Map<String, Instant> since = new ConcurrentHashMap<>();

    LeftClaims(Duration kept) {
        this.kept = kept;
    }

    void add(@Nullable String holder, Instant now) {
        if (holder != null && since.size() < MOST) {
            since.put(holder, now);
        }
    }

    boolean has(@Nullable String holder) {
        return holder != null && since.containsKey(holder);
    }

    /** All of them; those whose lease is over are forgotten. */
    List<String> holders(Instant now) {
        since.values().removeIf(then -> then.plus(kept).isBefore(now));
        return List.copyOf(since.keySet());
    }
}
