package cleancity.complaint.jobs;

import cleancity.kernel.facts.Leadership;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Does a job every so often, in whichever replica leads; a failure is logged and the next turn tries again. */
public final class Periodic implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Periodic.class);
    private static final Duration CLOSE_LIMIT = Duration.ofSeconds(10);

    private final String name;
    private final Duration pause;
    private final Leadership lead;
    private final Runnable job;
    private final CountDownLatch stop = new CountDownLatch(1);
    private final Thread thread;

    private Periodic(String name, Duration pause, Leadership lead, Runnable job) {
        this.name = name;
        this.pause = pause;
        this.lead = lead;
        this.job = job;
        this.thread = Thread.ofVirtual().name("job-" + name).unstarted(this::run);
    }

    public static Periodic start(String name, Duration pause, Leadership lead, Runnable job) {
        var periodic = new Periodic(name, pause, lead, job);
        periodic.thread.start();
        return periodic;
    }

    private void run() {
        try {
            while (!stop.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
                turn();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // the end of the process
        }
    }

    private void turn() {
        try {
            if (lead.hold()) {
                job.run();
            }
        } catch (RuntimeException e) {
            LOG.warn("job={} failed and will be tried again", name, e);
        }
    }

    @Override
    public void close() {
        stop.countDown();
        try {
            thread.join(CLOSE_LIMIT);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
