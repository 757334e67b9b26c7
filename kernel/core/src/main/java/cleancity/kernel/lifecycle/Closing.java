package cleancity.kernel.lifecycle;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What was opened, closed in the opposite order. Opening in the order stores → relay → doors makes the stop the graceful
 * one: not ready → drain → flush → close.
 */
public final class Closing implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Closing.class);

    private final Deque<AutoCloseable> opened = new ArrayDeque<>();

    public synchronized <T extends AutoCloseable> T add(T resource) {
        opened.push(resource);
        return resource;
    }

    /** Closes everything even when some of it fails; the failures are logged. */
    @Override
    public void close() {
        for (var resource = next(); resource != null; resource = next()) {
            try {
                resource.close();
            } catch (Exception e) {
                LOG.warn("could not close {}", resource.getClass().getSimpleName(), e);
            }
        }
    }

    /** Each is taken out by one caller; nobody else waits while it closes. */
    private synchronized @Nullable AutoCloseable next() {
        return opened.poll();
    }
}
