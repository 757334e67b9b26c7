package cleancity.bench.gateway;

import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.buffer.Buffer;

/** A service that answers everything with 1 kB. Argument: its port. */
final class TinyUpstream {
    private TinyUpstream() {}

    public static void main(String[] args) {
        var vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1).setPreferNativeTransport(true));
        var body = Buffer.buffer("{\"text\":\"" + "x".repeat(1_012) + "\"}");
        var _ = vertx.createHttpServer()
                .requestHandler(request -> request.response()
                        .putHeader("Content-Type", "application/json")
                        .end(body))
                .listen(Integer.parseInt(args[0]), "127.0.0.1")
                .await();
    }
}
