package cleancity.kernel.mongo;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;

/** Lets many threads do a thing at the same moment. */
final class Racing {
    private Racing() {}

    /** What each of them got: a result, or the exception it met. */
    static <T> List<Outcome<T>> threads(int count, IntFunction<Callable<T>> work) throws InterruptedException {
        var gate = new CountDownLatch(1);
        var running = new ArrayList<Future<T>>();
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < count; i++) {
                var task = work.apply(i);
                running.add(executor.submit(() -> {
                    gate.await();
                    return task.call();
                }));
            }
            gate.countDown();
        }
        var outcomes = new ArrayList<Outcome<T>>();
        for (var each : running) {
            try {
                outcomes.add(new Outcome<>(each.get(), null));
            } catch (ExecutionException e) {
                outcomes.add(new Outcome<>(null, e.getCause()));
            }
        }
        return outcomes;
    }

    record Outcome<T>(T result, Throwable failure) {}
}
