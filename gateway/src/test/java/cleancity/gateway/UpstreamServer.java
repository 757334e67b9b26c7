package cleancity.gateway;

import io.vertx.core.Handler;
import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A service as the gateway sees one; it remembers the headers it was sent. */
final class UpstreamServer implements AutoCloseable {
    private final Vertx vertx = Vertx.vertx();
    private final List<MultiMap> seen = new CopyOnWriteArrayList<>();
    private final HttpServer server;

    UpstreamServer(Handler<HttpServerRequest> handler) {
        server = vertx.createHttpServer()
                .requestHandler(request -> {
                    seen.add(request.headers());
                    handler.handle(request);
                })
                .listen(0, "127.0.0.1")
                .await();
    }

    String address() {
        return "http://127.0.0.1:" + server.actualPort();
    }

    MultiMap last() {
        return seen.getLast();
    }

    @Override
    public void close() {
        vertx.close().await();
    }
}
