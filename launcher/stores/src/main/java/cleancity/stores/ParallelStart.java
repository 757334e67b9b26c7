package cleancity.stores;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/** Starts stores side by side: all of them, or none. */
final class ParallelStart {
    private ParallelStart() {}

    /** The stores in the order of {@code starts}; each is added to {@code closing}, which is closed on failure. */
    static List<RunningStore> all(List<Callable<RunningStore>> starts, Closing closing) throws IOException {
        try (ExecutorService threads = Executors.newFixedThreadPool(starts.size())) {
            return collect(threads.invokeAll(starts), closing);
        } catch (InterruptedException interrupted) {
            closing.close();
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while the stores were starting", interrupted);
        }
    }

    private static List<RunningStore> collect(List<Future<RunningStore>> finished, Closing closing)
            throws IOException, InterruptedException {
        List<RunningStore> running = new ArrayList<>();
        Throwable failure = null;
        for (Future<RunningStore> future : finished) {
            try {
                RunningStore store = future.get();
                closing.add(store.handle());
                running.add(store);
            } catch (ExecutionException failed) {
                failure = failure == null ? failed.getCause() : failure;
            }
        }
        if (failure != null) {
            closing.close();
            throw asDeclared(failure);
        }
        return running;
    }

    private static IOException asDeclared(@Nullable Throwable failure) {
        if (failure instanceof RuntimeException sentence) {
            throw sentence;
        }
        return failure instanceof IOException io ? io : new IOException(failure);
    }
}
