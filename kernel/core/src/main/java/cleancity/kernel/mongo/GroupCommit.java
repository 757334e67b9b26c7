package cleancity.kernel.mongo;

import cleancity.kernel.model.CommonRule;
import cleancity.kernel.model.Refusal;
import com.mongodb.client.model.WriteModel;
import com.mongodb.reactivestreams.client.MongoCollection;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Gathers the writes of many callers, for at most 5 ms or 256 of them, into one unordered bulk write: one journal
 * commit serves them all. Each caller waits for that commit and gets its own outcome.
 */
public final class GroupCommit<T> implements AutoCloseable {
    private static final int MOST = 256;
    private static final int QUEUE = 4 * MOST;
    private static final long GATHER_NANOS = TimeUnit.MILLISECONDS.toNanos(5);

    private final BulkCommit<T> bulk;
    private final BlockingQueue<Waiting<T>> queue = new ArrayBlockingQueue<>(QUEUE);
    private final Counter refused;
    private final DistributionSummary sizes;
    private final Thread thread;
    private volatile boolean closed;

    private GroupCommit(MongoCollection<T> collection, MeterRegistry registry) {
        var name = collection.getNamespace().getCollectionName();
        bulk = new BulkCommit<>(collection);
        refused = registry.counter("group.commit.refused", "collection", name);
        sizes = registry.summary("group.commit.size", "collection", name);
        thread = Thread.ofVirtual().name("group-commit-" + name).unstarted(this::run);
    }

    public static <T> GroupCommit<T> start(MongoCollection<T> collection, MeterRegistry registry) {
        var commit = new GroupCommit<T>(collection, registry);
        commit.thread.start();
        return commit;
    }

    /**
     * Returns once the write is journalled.
     *
     * @throws com.mongodb.MongoWriteException the write's own error, as if it had been written alone
     * @throws Refusal.Unavailable the queue is full or closed; nothing was written
     */
    public void write(WriteModel<T> model) {
        var waiting = new Waiting<T>(model);
        if (closed || !queue.offer(waiting) || (closed && queue.remove(waiting))) {
            refused.increment();
            throw new Refusal.Unavailable(CommonRule.BUSY, Duration.ofSeconds(1));
        }
        Await.result(waiting.outcome().future());
    }

    /** Takes no more, writes what is queued and returns. */
    @Override
    public void close() {
        closed = true;
        try {
            thread.join(Await.LIMIT);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        int before = 0;
        while (!closed || !queue.isEmpty()) {
            var head = poll(TimeUnit.MILLISECONDS.toNanos(50));
            if (head != null) {
                var batch = gather(head, before);
                before = batch.size();
                sizes.record(before);
                bulk.commit(batch);
            }
        }
    }

    /** Lingers only when the batch before had company: a lone caller is not made to wait for nobody. */
    private List<Waiting<T>> gather(Waiting<T> head, int before) {
        var batch = new ArrayList<Waiting<T>>();
        batch.add(head);
        queue.drainTo(batch, MOST - 1);
        long end = System.nanoTime() + (before > 1 ? GATHER_NANOS : 0);
        for (long left = GATHER_NANOS; batch.size() < MOST && (left = end - System.nanoTime()) > 0; ) {
            var next = poll(left);
            if (next != null) {
                batch.add(next);
            }
        }
        return batch;
    }

    private @Nullable Waiting<T> poll(long nanos) {
        try {
            return queue.poll(nanos, TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            closed = true; // nobody interrupts this thread but the end of the process
            return queue.poll();
        }
    }
}
