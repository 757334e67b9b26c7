package cleancity.stores;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;

/** Closes what was added, last one first, each one whatever happens to the others; once. */
final class Closing implements AutoCloseable {
    private final Deque<AutoCloseable> open = new ArrayDeque<>();

    synchronized void add(AutoCloseable resource) {
        open.push(resource);
    }

    @Override
    public synchronized void close() throws IOException {
        IOException failure = null;
        while (!open.isEmpty()) {
            try {
                open.pop().close();
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
