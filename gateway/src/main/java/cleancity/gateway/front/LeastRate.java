package cleancity.gateway.front;

import java.time.Duration;

/** Whether enough passes in each window of time: a slow line is let be, one that stands still is not. */
final class LeastRate {
    private static final int BYTES_PER_SECOND = 1024;

    private final long least;
    private long counted;

    /** Too little comes, or it comes to no end. */
    static final class TooSlow extends RuntimeException {
        private static final long serialVersionUID = 1L;

        TooSlow() {
            super("too slow", null, false, false);
        }
    }

    LeastRate(Duration window) {
        least = BYTES_PER_SECOND * window.toSeconds();
    }

    /** @param bytes that have passed until the end of this window */
    boolean keptBy(long bytes) {
        boolean kept = bytes - counted >= least;
        counted = bytes;
        return kept;
    }
}
