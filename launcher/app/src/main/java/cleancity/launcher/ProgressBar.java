package cleancity.launcher;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;

/** Shows how far a long piece of work is, on one line, at most ten times a second. */
final class ProgressBar {
    private static final int WIDTH = 30;
    private static final long PAUSE_NANOS = Duration.ofMillis(100).toNanos();

    private final PrintStream out;
    private final String title;
    private final long started = System.nanoTime();
    private long shown;

    ProgressBar(PrintStream out, String title) {
        this.out = out;
        this.title = title;
    }

    /** @param done so far, never above {@code total} */
    synchronized void at(long done, long total) {
        long now = System.nanoTime();
        if (done < total && now - shown < PAUSE_NANOS) {
            return;
        }
        shown = now;
        int filled = total == 0 ? WIDTH : (int) (WIDTH * done / total);
        out.printf(
                Locale.ROOT,
                "\r  %-12s [%s%s] %,d / %,d  %.0f s",
                title,
                "█".repeat(filled),
                "·".repeat(WIDTH - filled),
                done,
                total,
                (now - started) / 1e9);
        if (done >= total) {
            out.println();
        }
        out.flush();
    }
}
