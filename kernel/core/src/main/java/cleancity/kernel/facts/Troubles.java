package cleancity.kernel.facts;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;

/** Which partitions wait at which offset, how often that one failed, and when it is tried again. */
final class Troubles {
    private final Subscription subscription;
    private final Map<TopicPartition, Trouble> troubles = new HashMap<>();

    Troubles(Subscription subscription) {
        this.subscription = subscription;
    }

    int failuresAt(TopicPartition partition, long offset) {
        var trouble = troubles.get(partition);
        return trouble == null || trouble.offset != offset ? 0 : trouble.failures;
    }

    /** Gives the number of failures at this offset so far. */
    int begin(TopicPartition partition, long offset) {
        int failures = failuresAt(partition, offset) + 1;
        long due = System.nanoTime() + subscription.backoff(failures).toNanos();
        troubles.put(partition, new Trouble(offset, failures, due, true));
        return failures;
    }

    void end(TopicPartition partition) {
        troubles.remove(partition);
    }

    void forget(Collection<TopicPartition> partitions) {
        partitions.forEach(troubles::remove);
    }

    /** Partitions whose pause ends now. */
    List<TopicPartition> over() {
        long now = System.nanoTime();
        var over = troubles.entrySet().stream()
                .filter(t -> t.getValue().paused && t.getValue().due - now <= 0)
                .map(Map.Entry::getKey)
                .toList();
        over.forEach(p -> troubles.computeIfPresent(p, (key, t) -> new Trouble(t.offset, t.failures, t.due, false)));
        return over;
    }

    Duration untilNext(Duration most) {
        long now = System.nanoTime();
        long least = troubles.values().stream()
                .filter(Trouble::paused)
                .mapToLong(t -> t.due - now)
                .min()
                .orElse(Long.MAX_VALUE);
        return Duration.ofNanos(Math.clamp(least, 0, most.toNanos()));
    }

    private record Trouble(long offset, int failures, long due, boolean paused) {}
}
