package cleancity.gateway.keys;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks after the key ring every half minute, so that every replica knows the next key long before it signs. */
public final class Rotation implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Rotation.class);
    private static final Duration EVERY = Duration.ofSeconds(30);

    private final KeyRing ring;
    private final Thread thread;

    private Rotation(KeyRing ring) {
        this.ring = ring;
        this.thread = Thread.ofVirtual().name("key-rotation").unstarted(this::run);
    }

    public static Rotation start(KeyRing ring) {
        var rotation = new Rotation(ring);
        rotation.thread.start();
        return rotation;
    }

    private void run() {
        while (!Thread.currentThread().isInterrupted()) {
            try {
                Thread.sleep(EVERY);
                ring.refresh();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt(); // closed
            } catch (RuntimeException e) {
                LOG.atWarn().setCause(e).log("the keys could not be read; the known ones stay in use");
            }
        }
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
