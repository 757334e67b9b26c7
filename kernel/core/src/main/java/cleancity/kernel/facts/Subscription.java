package cleancity.kernel.facts;

import cleancity.kernel.model.Refusal;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;

/**
 * What a subscriber reads and how patient it is.
 *
 * @param group consumers of one group share the partitions; each group sees every fact
 * @param batch most facts fetched at a time
 * @param attempts how often a failing fact is tried before it goes to the dead letters
 * @param backoff pause after the first failure; it doubles with each further one
 * @param outage tells failures that are not the fact's: those are tried again without end and nothing is given up
 */
public record Subscription(
        String bootstrap,
        String group,
        List<Topic> topics,
        int batch,
        int attempts,
        Duration backoff,
        Predicate<Throwable> outage) {
    static final Duration LONGEST_BACKOFF = Duration.ofSeconds(5);

    public Subscription {
        topics = List.copyOf(topics);
        if (batch < 1 || attempts < 1) {
            throw new IllegalArgumentException("a subscription takes at least one fact, at least once");
        }
    }

    /** Batches of 256, five attempts, first backoff 100 ms. */
    public static Subscription of(String bootstrap, String group, Predicate<Throwable> outage, Topic... topics) {
        return new Subscription(bootstrap, group, List.of(topics), 256, 5, Duration.ofMillis(100), outage);
    }

    public Subscription withPatience(int attempts, Duration backoff) {
        return new Subscription(bootstrap, group, topics, batch, attempts, backoff, outage);
    }

    public Subscription withBatch(int batch) {
        return new Subscription(bootstrap, group, topics, batch, attempts, backoff, outage);
    }

    /** Also when the failure comes wrapped, or as a refusal for want of room. */
    boolean isOutage(Throwable failure) {
        for (Throwable each = failure; each != null; each = each.getCause()) {
            if (each instanceof Refusal.Unavailable || outage.test(each)) {
                return true;
            }
        }
        return false;
    }

    Duration backoff(int failures) {
        var pause = backoff.multipliedBy(1L << Math.min(failures - 1, 10));
        return pause.compareTo(LONGEST_BACKOFF) < 0 ? pause : LONGEST_BACKOFF;
    }
}
