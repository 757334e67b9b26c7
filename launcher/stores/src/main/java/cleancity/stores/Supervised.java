package cleancity.stores;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A store's process that is started again when it dies: a few times, then whoever started it is told the reason. */
final class Supervised implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Supervised.class);
    private static final int MOST = 5;
    private static final long WINDOW = Duration.ofMinutes(10).toNanos();
    private static final long PAUSE_MILLIS = 500;

    private final String name;
    private final Starting again;
    private final Consumer<String> lost;
    private final Deque<Long> deaths = new ArrayDeque<>();
    private volatile ChildProcess child;
    private volatile boolean closing;

    private Supervised(String name, ChildProcess child, Starting again, Consumer<String> lost) {
        this.name = name;
        this.child = child;
        this.again = again;
        this.lost = lost;
    }

    /** Starts the process on the port and the folder of the one before, and returns when it is ready. */
    interface Starting {
        ChildProcess start() throws IOException;
    }

    /** @param lost told once, in one sentence, when the store is not started any more */
    static Supervised watch(String name, ChildProcess running, Starting again, Consumer<String> lost) {
        var supervised = new Supervised(name, running, again, lost);
        Thread.ofPlatform().daemon().name(name + "-watch").start(supervised::run);
        return supervised;
    }

    private void run() {
        while (true) {
            child.awaitEnd();
            if (closing) {
                return;
            }
            if (diedTooOften()) {
                lost.accept(name + " has ended " + MOST + " times within "
                        + Duration.ofNanos(WINDOW).toMinutes() + " minutes and is not started any more: "
                        + child.output());
                return;
            }
            log.warn("{} has ended and is started again ({} of {})", name, deaths.size(), MOST - 1);
            tidyUp();
            restart();
        }
    }

    private boolean diedTooOften() {
        long now = System.nanoTime();
        deaths.removeIf(then -> now - then > WINDOW);
        deaths.add(now);
        return deaths.size() >= MOST;
    }

    /** What watches our end of its input ends too. */
    private void tidyUp() {
        try {
            child.close();
        } catch (IOException e) {
            log.debug("{} left something behind", name, e);
        }
    }

    private void restart() {
        try {
            TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
            ChildProcess fresh = again.start();
            child = fresh;
            if (closing) {
                fresh.close(); // stopped while it was starting
            }
        } catch (IOException | StoreUnavailable e) {
            log.warn("{} did not start: {}", name, e.getMessage()); // its process has ended, which counts
        } catch (InterruptedException e) {
            closing = true; // nobody interrupts this thread but the end of the process
        }
    }

    @Override
    public void close() throws IOException {
        closing = true;
        child.close();
    }
}
