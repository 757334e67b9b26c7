package cleancity.stores;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** Closes what was added, last one first, each one whatever happens to the others; once. */
final class Closing implements AutoCloseable {
    private final Deque<AutoCloseable> open = new ArrayDeque<>();

    static void one(AutoCloseable resource) throws IOException {
        Closing closing = new Closing();
        closing.add(resource);
        closing.close();
    }

    synchronized void add(AutoCloseable resource) {
        open.push(resource);
    }

    /** Each is taken out by one caller; nobody else waits while it closes. */
    private synchronized @Nullable AutoCloseable next() {
        return open.poll();
    }

    @Override
    public void close() throws IOException {
        IOException failure = null;
        for (AutoCloseable resource = next(); resource != null; resource = next()) {
            try {
                resource.close();
            } catch (Exception failed) {
                failure = failure == null ? new IOException("not everything closed cleanly") : failure;
                failure.addSuppressed(failed);
            }
        }
        if (failure != null) {
            throw failure;
        }
    }
}
