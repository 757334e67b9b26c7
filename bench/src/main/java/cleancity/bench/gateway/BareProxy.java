package cleancity.bench.gateway;

import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;

/** The least a Vert.x proxy can do: no sign-in, no limit, no log. Arguments: its port and the upstream's. */
final class BareProxy {
    private final HttpClient client;
    private final int upstream;

    private BareProxy(Vertx vertx, int upstream) {
        this.client = vertx.createHttpClient(new HttpClientOptions(), new PoolOptions().setHttp1MaxSize(64));
        this.upstream = upstream;
    }

    public static void main(String[] args) {
        var vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1).setPreferNativeTransport(true));
        var proxy = new BareProxy(vertx, Integer.parseInt(args[1]));
        var _ = vertx.createHttpServer()
                .requestHandler(proxy::pass)
                .listen(Integer.parseInt(args[0]), "127.0.0.1")
                .await();
    }

    private void pass(HttpServerRequest request) {
        var options = new RequestOptions()
                .setHost("127.0.0.1")
                .setPort(upstream)
                .setMethod(request.method())
                .setURI(request.uri());
        client.request(options)
                .compose(out -> {
                    out.headers().addAll(request.headers());
                    return out.send();
                })
                .compose(in -> {
                    request.response().setStatusCode(in.statusCode()).headers().addAll(in.headers());
                    return in.body();
                })
                .compose(body -> request.response().end(body))
                .onFailure(failure -> request.connection().close());
    }
}
