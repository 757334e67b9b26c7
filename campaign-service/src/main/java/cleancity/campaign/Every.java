package cleancity.campaign;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Work that is done again and again in the background, also after it failed. */
final class Every implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Every.class);
    private static final int CLOSE_SECONDS = 10;

    private final ScheduledExecutorService executor;

    private Every(String name) {
        executor = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name(name).factory());
    }

    static Every start(String name, Duration pause, Runnable work) {
        var every = new Every(name);
        var _ = every.executor.scheduleWithFixedDelay(
                () -> run(name, work), 0, pause.toMillis(), TimeUnit.MILLISECONDS);
        return every;
    }

    private static void run(String name, Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            LOG.atWarn().addKeyValue("work", name).setCause(e).log("background work failed, it will be tried again");
        }
    }

    @Override
    public void close() {
        executor.shutdown();
        try {
            if (!executor.awaitTermination(CLOSE_SECONDS, TimeUnit.SECONDS)) {
                LOG.warn("background work did not end in time");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
