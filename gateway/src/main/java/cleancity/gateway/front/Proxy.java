package cleancity.gateway.front;

import cleancity.gateway.model.GatewayRule;
import cleancity.kernel.model.CommonRule;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.Vertx;
import io.vertx.core.http.ConnectionPoolTooBusyException;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Passes a request to a service and its answer back, both streamed, on the event loop. One per loop, with its own
 * bounded pool of connections.
 */
final class Proxy {
    private static final Logger LOG = LoggerFactory.getLogger(Proxy.class);
    private static final int CONNECT_MILLIS = 1_000;
    private static final int KEEP_ALIVE_SECONDS = 50;
    private static final int SMALL = 64 * 1024;
    private static final Duration SOON = Duration.ofSeconds(2);

    private final HttpClient client;
    private final long mostBody;
    private final MeterRegistry meters;

    Proxy(Vertx vertx, int connections, long mostBody, MeterRegistry meters) {
        var options = new HttpClientOptions()
                .setConnectTimeout(CONNECT_MILLIS)
                .setKeepAliveTimeout(KEEP_ALIVE_SECONDS) // shorter than the services' own, so that none closes first
                .setTcpNoDelay(true);
        var pool = new PoolOptions().setHttp1MaxSize(connections).setMaxWaitQueueSize(connections * 4);
        this.client = vertx.createHttpClient(options, pool);
        this.mostBody = mostBody;
        this.meters = meters;
    }

    /** The request must be paused. */
    void pass(Visit visit, Upstream upstream, Ending ending) {
        if (declaredBody(visit) > mostBody) {
            tooLarge(visit);
            return;
        }
        var request = visit.request();
        var options = new RequestOptions()
                .setServer(upstream.address())
                .setHost(upstream.address().host())
                .setPort(upstream.address().port())
                .setMethod(request.method())
                .setURI(request.uri());
        client.request(options)
                .onSuccess(out -> forward(visit, upstream, ending, out))
                .onFailure(failure -> fail(visit, upstream, failure));
    }

    private void forward(Visit visit, Upstream upstream, Ending ending, HttpClientRequest out) {
        if (ending.over()) {
            out.reset();
            return;
        }
        var over = new AtomicBoolean();
        Headers.toService(visit, upstream, out.headers());
        ending.whenGone(() -> {
            if (over.compareAndSet(false, true)) {
                out.reset(); // nobody is there to read the answer
            }
        });
        out.response().onSuccess(in -> answer(visit, upstream, in, over)).onFailure(failure -> {
            if (over.compareAndSet(false, true)) {
                fail(visit, upstream, failure);
            }
        });
        send(visit, upstream, out, over);
    }

    private void send(Visit visit, Upstream upstream, HttpClientRequest out, AtomicBoolean over) {
        var headers = visit.request().headers();
        boolean measured = headers.contains(HttpHeaders.CONTENT_LENGTH);
        if (!measured && !headers.contains(HttpHeaders.TRANSFER_ENCODING)) {
            visit.request().resume();
            out.idleTimeout(upstream.silence().toMillis()).end();
            return;
        }
        out.setChunked(!measured);
        new Upload(visit.request(), out, mostBody)
                .start()
                .onSuccess(v -> out.idleTimeout(upstream.silence().toMillis())) // a slow phone may take its time
                .onFailure(failure -> {
                    if (over.compareAndSet(false, true)) {
                        failUpload(visit, upstream, failure);
                    }
                });
    }

    private void failUpload(Visit visit, Upstream upstream, Throwable failure) {
        if (failure instanceof Upload.TooLarge) {
            tooLarge(visit);
        } else {
            fail(visit, upstream, failure);
        }
    }

    private void answer(Visit visit, Upstream upstream, HttpClientResponse in, AtomicBoolean over) {
        if (over.get()) {
            return;
        }
        var out = visit.response();
        out.setStatusCode(in.statusCode());
        Headers.toBrowser(in.headers(), out.headers());
        var length = in.getHeader(HttpHeaders.CONTENT_LENGTH);
        if (length != null && length.length() <= 5 && Integer.parseInt(length) <= SMALL) {
            in.body() // head and body in one write
                    .compose(out::end)
                    .onComplete(done -> over.set(true))
                    .onFailure(failure -> fail(visit, upstream, failure));
            return;
        }
        out.setChunked(length == null);
        in.pipeTo(out).onComplete(done -> over.set(true)).onFailure(failure -> fail(visit, upstream, failure));
    }

    private void fail(Visit visit, Upstream upstream, Throwable failure) {
        var rule = rule(failure);
        meters.counter("gateway.upstream.failures", "upstream", upstream.name(), "rule", rule.slug())
                .increment();
        LOG.warn("upstream={} {} {}", upstream.name(), rule.slug(), failure.toString());
        switch (rule) {
            case UPSTREAM_UNREACHABLE -> visit.refuse(503, rule, SOON);
            case UPSTREAM_LATE -> visit.refuse(504, rule, SOON);
            default -> visit.refuse(502, rule, Map.of());
        }
    }

    private static GatewayRule rule(Throwable failure) {
        return switch (failure) {
            case ConnectException _, UnknownHostException _, ConnectionPoolTooBusyException _ ->
                GatewayRule.UPSTREAM_UNREACHABLE;
            case TimeoutException _ -> GatewayRule.UPSTREAM_LATE;
            default -> GatewayRule.UPSTREAM_BROKEN;
        };
    }

    private void tooLarge(Visit visit) {
        visit.refuse(413, CommonRule.TOO_LARGE, Map.of("max", mostBody / 1024 / 1024 + " MiB"));
    }

    private static long declaredBody(Visit visit) {
        var length = visit.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        try {
            return length == null ? 0 : Long.parseLong(length);
        } catch (NumberFormatException e) {
            return Long.MAX_VALUE;
        }
    }
}
