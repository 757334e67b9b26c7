package cleancity.bench;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;

/** Many callers at once, each with its next call as soon as the last one is answered. */
public final class Crowd {
    private final int callers;

    public Crowd(int callers) {
        this.callers = callers;
    }

    /** Calls per second over a time. */
    public double perSecond(Duration time, Runnable call) {
        long begun = System.nanoTime();
        long end = begun + time.toNanos();
        var done = new LongAdder();
        all(() -> {
            while (System.nanoTime() < end) {
                call.run();
                done.increment();
            }
        });
        return done.sum() / ((System.nanoTime() - begun) / 1e9);
    }

    /** Seconds that so many calls take. */
    public double seconds(int calls, Runnable call) {
        long begun = System.nanoTime();
        var left = new AtomicInteger(calls);
        all(() -> {
            while (left.getAndDecrement() > 0) {
                call.run();
            }
        });
        return (System.nanoTime() - begun) / 1e9;
    }

    /** A failure of any caller ends the measurement: a figure with failures in it is none. */
    private void all(Runnable caller) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var started = java.util.stream.IntStream.range(0, callers)
                    .mapToObj(_ -> threads.submit(caller))
                    .toList();
            for (var each : started) {
                each.get();
            }
        } catch (InterruptedException | java.util.concurrent.ExecutionException e) {
            throw new IllegalStateException("a caller failed", e);
        }
    }
}
