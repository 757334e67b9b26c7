package cleancity.kernel.facts;

import cleancity.kernel.facts.OutboxStore.Pending;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionException;

/** Publishes what has waited longest, and removes exactly what the broker has acknowledged. */
final class OutboxRound {
    private static final int MOST_DOCUMENTS = 200;
    private static final int MOST_ENTRIES = 200;

    private final OutboxStore store;
    private final FactSink sink;
    private final RelayMetrics metrics;

    OutboxRound(OutboxStore store, FactSink sink, RelayMetrics metrics) {
        this.store = store;
        this.sink = sink;
        this.metrics = metrics;
    }

    /** Tells whether there was anything; throws the first failure after removing what did get through. */
    boolean publishOldest() {
        var found = store.oldest(MOST_DOCUMENTS);
        if (found.isEmpty()) {
            return false;
        }
        metrics.oldest(found.getFirst().entries().getFirst().at());
        var runs = bounded(found);
        try {
            for (var active = runs;
                    !active.isEmpty();
                    active = active.stream().filter(OutboxRun::more).toList()) {
                sendOneOfEach(active);
            }
        } finally {
            confirm(runs);
        }
        return true;
    }

    /** One entry of each document is under way at a time, so a failure never lets a later one overtake it. */
    private void sendOneOfEach(List<OutboxRun> active) {
        for (var run : active) {
            run.send(sink);
            if (run.refused()) {
                break; // the broker is gone: do not wait for it once per document
            }
        }
        RuntimeException failure = null;
        for (var run : active) {
            try {
                run.settle();
            } catch (CompletionException e) {
                failure = e;
            }
        }
        if (failure != null) {
            throw failure;
        }
    }

    private void confirm(List<OutboxRun> runs) {
        var published = runs.stream()
                .map(OutboxRun::confirmed)
                .filter(p -> !p.entries().isEmpty())
                .toList();
        if (!published.isEmpty()) {
            store.confirm(published);
            metrics.published(
                    published.stream().mapToInt(p -> p.entries().size()).sum());
        }
    }

    private static List<OutboxRun> bounded(List<Pending> found) {
        var runs = new ArrayList<OutboxRun>();
        int left = MOST_ENTRIES;
        for (var pending : found) {
            if (left > 0) {
                runs.add(new OutboxRun(pending, Math.min(left, pending.entries().size())));
                left -= pending.entries().size();
            }
        }
        return runs;
    }
}
