package cleancity.kernel.lifecycle;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Work that is done again and again in the background, also after it failed; the first round begins at once. */
public final class Periodic implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Periodic.class);
    private static final Duration LONGEST_CLOSE = Duration.ofSeconds(10);

    private final String name;
    private final Duration pause;
    private final BooleanSupplier mine;
    private final Runnable work;
    private final CountDownLatch stop = new CountDownLatch(1);
    private final Thread thread;

    private Periodic(String name, Duration pause, BooleanSupplier mine, Runnable work) {
        this.name = name;
        this.pause = pause;
        this.mine = mine;
        this.work = work;
        this.thread = Thread.ofVirtual().name(name).unstarted(this::run);
    }

    /** In every replica. */
    public static Periodic start(String name, Duration pause, Runnable work) {
        return start(name, pause, () -> true, work);
    }

    /** Only where and while {@code mine} says so, e.g. by holding a lease: one replica at a time. */
    public static Periodic start(String name, Duration pause, BooleanSupplier mine, Runnable work) {
        var periodic = new Periodic(name, pause, mine, work);
        periodic.thread.start();
        return periodic;
    }

    private void run() {
        try {
            do {
                round();
            } while (!stop.await(pause.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void round() {
        try {
            if (mine.getAsBoolean()) {
                work.run();
            }
        } catch (RuntimeException e) {
            LOG.atWarn().addKeyValue("work", name).setCause(e).log("background work failed, it will be tried again");
        }
    }

    /** Lets a round at work finish, for at most 10 s. */
    @Override
    public void close() {
        stop.countDown();
        try {
            if (!thread.join(LONGEST_CLOSE)) {
                LOG.atWarn().addKeyValue("work", name).log("background work did not end in time");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
