package cleancity.e2e;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Looks again until what is expected is there or the time is over; facts travel, so readers lag a moment. */
final class Eventually {
    private static final Duration MOST = Duration.ofSeconds(30);
    private static final long PAUSE_MILLIS = 100;

    private Eventually() {}

    /** The first value that satisfies, or the last one seen. */
    static <T> T sees(Supplier<T> look, Predicate<T> expected) {
        return sees(look, expected, MOST);
    }

    static <T> T sees(Supplier<T> look, Predicate<T> expected, Duration most) {
        long end = System.nanoTime() + most.toNanos();
        var seen = look.get();
        while (!expected.test(seen) && System.nanoTime() < end) {
            pause();
            seen = look.get();
        }
        return seen;
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
