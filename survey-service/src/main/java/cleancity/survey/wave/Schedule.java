package cleancity.survey.wave;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks now and then whether a wave has to be opened or closed. */
public final class Schedule implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Schedule.class);
    private static final Duration EVERY = Duration.ofSeconds(15);

    private final MoveWave move;
    private final CountDownLatch stop = new CountDownLatch(1);
    private final Thread thread;

    private Schedule(MoveWave move) {
        this.move = move;
        this.thread = Thread.ofVirtual().name("wave-schedule").start(this::run);
    }

    public static Schedule start(MoveWave move) {
        return new Schedule(move);
    }

    private void run() {
        try {
            do {
                look();
            } while (!stop.await(EVERY.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void look() {
        try {
            int moved = move.keepSchedule();
            if (moved > 0) {
                LOG.atInfo().addKeyValue("waves", moved).log("waves were opened or closed by their times");
            }
        } catch (RuntimeException e) {
            LOG.atWarn().setCause(e).log("the schedule will be looked at again");
        }
    }

    @Override
    public void close() {
        stop.countDown();
        try {
            thread.join(EVERY);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
