package cleancity.kernel.mongo;

import cleancity.kernel.model.CommonRule;
import cleancity.kernel.model.Refusal;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;

/**
 * Queues by name, each worked by one thread while there is something in it. What has gathered during one piece of work is
 * the next piece, at most {@value #MOST} at a time; nobody waits for company. Thread-safe.
 */
final class Lanes<J> {
    static final int MOST = 64;
    private static final int QUEUE = 32 * MOST;

    private final Map<String, Deque<J>> queues = new ConcurrentHashMap<>();
    private final BiConsumer<String, List<J>> work;

    /** @param work never throws */
    Lanes(BiConsumer<String, List<J>> work) {
        this.work = work;
    }

    /** @throws Refusal.Unavailable too many are in it already */
    void add(String name, J job) {
        var first = new boolean[1];
        queues.compute(name, (_, waiting) -> {
            first[0] = waiting == null;
            var queue = waiting == null ? new ArrayDeque<J>() : waiting;
            if (queue.size() >= QUEUE) {
                throw new Refusal.Unavailable(CommonRule.BUSY, Duration.ofSeconds(1));
            }
            queue.add(job);
            return queue;
        });
        if (first[0]) {
            Thread.ofVirtual().name("lane-" + name).start(() -> run(name));
        }
    }

    private void run(String name) {
        for (var batch = next(name); !batch.isEmpty(); batch = next(name)) {
            work.accept(name, batch);
        }
    }

    /** Empty when nothing waits: whatever comes then begins a new queue. */
    private List<J> next(String name) {
        var batch = new ArrayList<J>();
        queues.compute(name, (_, waiting) -> {
            if (waiting == null || waiting.isEmpty()) {
                return null;
            }
            while (batch.size() < MOST && !waiting.isEmpty()) {
                batch.add(waiting.removeFirst());
            }
            return waiting;
        });
        return batch;
    }
}
