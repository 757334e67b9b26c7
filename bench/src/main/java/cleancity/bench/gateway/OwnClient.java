package cleancity.bench.gateway;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.PoolOptions;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;

/** A client for machines without wrk. */
final class OwnClient implements Load {
    @Override
    public String name() {
        return "an own client";
    }

    @Override
    public long run(int port, String token, Duration time) {
        var vertx = Vertx.vertx();
        try {
            var client = vertx.createHttpClient(new PoolOptions().setHttp1MaxSize(CONNECTIONS));
            var done = new AtomicLong();
            long end = System.nanoTime() + time.toNanos();
            Future.all(IntStream.range(0, CONNECTIONS)
                            .mapToObj(_ -> next(client, port, token, end, done))
                            .toList())
                    .await();
            return done.get();
        } finally {
            vertx.close().await();
        }
    }

    private static Future<Void> next(HttpClient client, int port, String token, long end, AtomicLong done) {
        if (System.nanoTime() > end) {
            return Future.succeededFuture();
        }
        return client.request(HttpMethod.GET, port, "127.0.0.1", "/api/survey/waves/open")
                .compose(request ->
                        request.putHeader("Authorization", "Bearer " + token).send())
                .compose(response -> response.statusCode() == 200
                        ? response.body()
                        : Future.failedFuture(new IllegalStateException("status " + response.statusCode())))
                .compose(_ -> {
                    done.incrementAndGet();
                    return next(client, port, token, end, done);
                });
    }
}
