package cleancity.gateway.front;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpServerRequest;
import java.time.Duration;

/**
 * Streams a request's body to a service no faster than it takes it, and no more than the limit. A sender that keeps
 * less than the least rate, or comes to no end, holds a connection to a service that others need: it is ended.
 */
final class Upload {
    private static final int MOST_WINDOWS = 20;

    private final HttpServerRequest from;
    private final HttpClientRequest to;
    private final long most;
    private final Promise<Void> done = Promise.promise();
    private long bytes;
    private int windows;
    private boolean waited;

    /** The body is larger than allowed. */
    static final class TooLarge extends RuntimeException {
        private static final long serialVersionUID = 1L;

        TooLarge() {
            super("body too large", null, false, false);
        }
    }

    Upload(HttpServerRequest from, HttpClientRequest to, long most) {
        this.from = from;
        this.to = to;
        this.most = most;
    }

    /**
     * Call it while the request is paused.
     *
     * @param window over which the least rate is measured
     */
    Future<Void> start(Vertx vertx, Duration window) {
        var rate = new LeastRate(window);
        long timer = vertx.setPeriodic(window.toMillis(), v -> measure(rate));
        done.future().onComplete(v -> vertx.cancelTimer(timer));
        from.handler(this::piece)
                .endHandler(v -> to.end().onComplete(ended -> done.tryComplete()))
                .exceptionHandler(this::fail);
        to.drainHandler(v -> {
            if (!from.isEnded()) {
                from.resume();
            }
        });
        from.resume();
        return done.future();
    }

    private void piece(Buffer piece) {
        bytes += piece.length();
        if (bytes > most) {
            from.pause();
            fail(new TooLarge());
            return;
        }
        to.write(piece);
        if (to.writeQueueFull()) {
            from.pause();
            waited = true;
        }
    }

    /** A service that takes the body slowly is not the sender's fault. */
    private void measure(LeastRate rate) {
        boolean kept = rate.keptBy(bytes) || waited || from.isEnded();
        waited = to.writeQueueFull();
        if (!kept || ++windows >= MOST_WINDOWS) {
            fail(new LeastRate.TooSlow());
        }
    }

    private void fail(Throwable failure) {
        if (done.tryFail(failure)) {
            to.reset();
        }
    }
}
