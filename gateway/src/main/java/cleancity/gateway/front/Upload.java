package cleancity.gateway.front;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpServerRequest;

/** Streams a request's body to a service no faster than it takes it, and no more than the limit. */
final class Upload {
    private final HttpServerRequest from;
    private final HttpClientRequest to;
    private final long most;
    private final Promise<Void> done = Promise.promise();
    private long bytes;

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

    /** Call it while the request is paused. */
    Future<Void> start() {
        from.handler(this::piece)
                .endHandler(v -> to.end().onComplete(ended -> done.tryComplete()))
                .exceptionHandler(this::fail);
        to.drainHandler(v -> from.resume());
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
        }
    }

    private void fail(Throwable failure) {
        if (done.tryFail(failure)) {
            to.reset();
        }
    }
}
