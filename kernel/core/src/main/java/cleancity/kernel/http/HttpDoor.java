package cleancity.kernel.http;

import io.vertx.core.DeploymentOptions;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.ThreadingModel;
import io.vertx.core.VerticleBase;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import java.net.BindException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** An open port whose handlers run on virtual threads. A verticle only opens the port and hands over. */
public final class HttpDoor implements AutoCloseable {
    private static final int IDLE_SECONDS = 75;
    private static final int MAX_HEADER = 16 * 1024;
    private static final int MAX_FORM = 256 * 1024;

    private static final AtomicInteger ANY_PORT = new AtomicInteger();

    private final List<Verticle> verticles;

    private HttpDoor(List<Verticle> verticles) {
        this.verticles = verticles;
    }

    /**
     * Listens on a port, 0 for any free one. Each instance is deployed by itself: one deployment of n instances would put
     * all their virtual threads on one event loop.
     *
     * @param handlers makes one request handler per instance, on that instance's context
     */
    public static HttpDoor open(
            Vertx vertx, String host, int port, int instances, Supplier<Handler<HttpServerRequest>> handlers) {
        var options = new HttpServerOptions().setHost(host);
        return open(vertx, options, port, instances, ThreadingModel.VIRTUAL_THREAD, handlers);
    }

    /** The same with other options or on the event loop. */
    public static HttpDoor open(
            Vertx vertx,
            HttpServerOptions options,
            int port,
            int instances,
            ThreadingModel threading,
            Supplier<Handler<HttpServerRequest>> handlers) {
        var verticles = new ArrayList<Verticle>();
        var bounded = bounded(options);
        // a negative port is any free one, the same for all servers that ask with the same number
        int listening = port == 0 ? ANY_PORT.decrementAndGet() : port;
        for (int i = 0; i < instances; i++) {
            var verticle = new Verticle(bounded, listening, handlers);
            vertx.deployVerticle(verticle, new DeploymentOptions().setThreadingModel(threading))
                    .recover(failure -> Future.failedFuture(
                            failure instanceof BindException
                                    ? new PortTaken(bounded.getHost(), listening, failure)
                                    : failure))
                    .await();
            verticles.add(verticle);
        }
        return new HttpDoor(verticles);
    }

    public int port() {
        return verticles.getFirst().port();
    }

    /** Takes no new connection and lets the requests at work finish, for at most 10 s. */
    @Override
    public void close() {
        drain(Duration.ofSeconds(10));
    }

    public void drain(Duration most) {
        Future.join(verticles.stream().map(each -> each.shutdown(most)).toList())
                .await();
    }

    private static HttpServerOptions bounded(HttpServerOptions options) {
        return options.setIdleTimeout(IDLE_SECONDS)
                .setIdleTimeoutUnit(TimeUnit.SECONDS)
                .setMaxHeaderSize(MAX_HEADER)
                .setMaxFormAttributeSize(MAX_HEADER)
                .setMaxFormBufferedBytes(MAX_FORM)
                .setTcpNoDelay(true);
    }

    private static final class Verticle extends VerticleBase {
        private final HttpServerOptions options;
        private final int port;
        private final Supplier<Handler<HttpServerRequest>> handlers;
        private volatile @Nullable HttpServer server;

        Verticle(HttpServerOptions options, int port, Supplier<Handler<HttpServerRequest>> handlers) {
            this.options = options;
            this.port = port;
            this.handlers = handlers;
        }

        @Override
        public Future<?> start() {
            return vertx.createHttpServer(new HttpServerOptions(options))
                    .requestHandler(handlers.get())
                    .listen(port, options.getHost())
                    .onSuccess(listening -> server = listening);
        }

        int port() {
            var listening = server;
            return listening == null ? port : listening.actualPort();
        }

        Future<?> shutdown(Duration most) {
            var listening = server;
            return listening == null
                    ? Future.succeededFuture()
                    : listening.shutdown(most.toMillis(), TimeUnit.MILLISECONDS);
        }
    }
}
