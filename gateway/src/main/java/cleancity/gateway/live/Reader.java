package cleancity.gateway.live;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;

/**
 * One open connection.
 *
 * @param holds whether the person's sign-in has not ended
 * @param since {@link System#nanoTime()} when it began
 */
record Reader(
        HttpServerResponse response, Optional<String> person, Set<LiveKind> wanted, BooleanSupplier holds, long since) {
    private static final int MOST_BUFFERED = 64 * 1024;

    static Reader open(
            HttpServerResponse response, Optional<String> person, Set<LiveKind> wanted, BooleanSupplier holds) {
        response.setChunked(true)
                .setWriteQueueMaxSize(MOST_BUFFERED)
                .putHeader("Content-Type", "text/event-stream")
                .putHeader("Content-Encoding", "identity") // a compressor would hold events back
                .putHeader("Cache-Control", "no-store")
                .putHeader("X-Accel-Buffering", "no")
                .write("retry: 2000\n\n");
        return new Reader(response, person, wanted, holds, System.nanoTime());
    }

    /** False if it has fallen too far behind, and is cut off. */
    boolean write(Buffer event) {
        if (response.writeQueueFull()) {
            response.reset();
            return false;
        }
        response.write(event);
        return true;
    }
}
