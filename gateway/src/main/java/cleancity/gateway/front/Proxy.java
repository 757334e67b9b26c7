package cleancity.gateway.front;

import cleancity.gateway.model.GatewayRule;
import cleancity.kernel.model.CommonRule;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.ConnectionPoolTooBusyException;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpClosedException;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import java.net.ConnectException;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Passes a request to a service and its answer back, both streamed, on the event loop. One per loop, with its own
 * bounded pool of connections. Who sends slowly holds no connection that others need.
 */
final class Proxy {
    private static final Logger LOG = LoggerFactory.getLogger(Proxy.class);
    private static final int CONNECT_MILLIS = 1_000;
    private static final int KEEP_ALIVE_SECONDS = 50;
    private static final int SMALL = 64 * 1024;
    private static final int MOST_WAITING = 1024;
    private static final Duration SOON = Duration.ofSeconds(2);

    private final Vertx vertx;
    private final HttpClient client;
    private final Work work;
    private final Share waiting = new Share(MOST_WAITING, MOST_WAITING / 4);
    private final Share uploads;
    private final Duration bodyTime;
    private final long mostBody;
    private final MeterRegistry meters;

    Proxy(Vertx vertx, FrontDoor.Traffic traffic, Work work, MeterRegistry meters) {
        int connections = traffic.connections();
        this.vertx = vertx;
        var options = new HttpClientOptions()
                .setConnectTimeout(CONNECT_MILLIS)
                .setKeepAliveTimeout(KEEP_ALIVE_SECONDS) // shorter than the services' own, so that none closes first
                .setTcpNoDelay(true);
        var pool = new PoolOptions().setHttp1MaxSize(connections).setMaxWaitQueueSize(connections * 4);
        this.client = vertx.createHttpClient(options, pool);
        this.work = work;
        this.mostBody = traffic.mostBody();
        this.bodyTime = traffic.bodyTime();
        this.uploads = new Share(connections / 2, connections / 4); // the rest is for what is sent and read at once
        this.meters = meters;
    }

    /** @param body what to send; null to stream it */
    private record Passing(
            Visit visit,
            Upstream upstream,
            Ending ending,
            @Nullable Buffer body) {
        /** Whether nothing is done twice when it is sent twice. */
        boolean repeatable() {
            var method = visit.request().method();
            return body != null
                    && body.length() == 0
                    && (HttpMethod.GET.equals(method) || HttpMethod.HEAD.equals(method));
        }
    }

    /** The request must be paused. */
    void pass(Visit visit, Upstream upstream, Ending ending) {
        long declared = declaredBody(visit);
        if (declared > mostBody) {
            tooLarge(visit);
        } else if (visit.request().headers().contains(HttpHeaders.TRANSFER_ENCODING) || declared > SMALL) {
            streamed(visit, upstream, ending);
        } else if (declared > 0) {
            small(visit, upstream, ending);
        } else {
            visit.request().resume();
            connect(new Passing(visit, upstream, ending, Buffer.buffer()), true);
        }
    }

    /** A small body is read at the door: meanwhile the request holds no connection to a service and is no work. */
    private void small(Visit visit, Upstream upstream, Ending ending) {
        if (!waiting.take(visit)) {
            busy(visit);
            return;
        }
        work.end();
        var body = visit.request().body();
        visit.request().resume();
        body.timeout(bodyTime.toMillis(), TimeUnit.MILLISECONDS).onComplete(read -> {
            waiting.giveBack(visit);
            boolean room = work.begin();
            if (ending.over()) {
                return; // gone before the body was there
            }
            if (read.failed()) {
                tooSlow(visit);
            } else if (room) {
                connect(new Passing(visit, upstream, ending, read.result()), false);
            } else {
                busy(visit);
            }
        });
    }

    private void streamed(Visit visit, Upstream upstream, Ending ending) {
        if (!uploads.take(visit)) {
            busy(visit);
            return;
        }
        ending.whenOver(() -> uploads.giveBack(visit));
        connect(new Passing(visit, upstream, ending, null), false);
    }

    /** @param again whether it may be sent once more when its connection turns out to be dead */
    private void connect(Passing passing, boolean again) {
        var request = passing.visit().request();
        var to = passing.upstream().address();
        var options = new RequestOptions()
                .setServer(to)
                .setHost(to.host())
                .setPort(to.port())
                .setMethod(request.method())
                .setURI(request.uri());
        client.request(options)
                .onSuccess(out -> forward(passing, out, again))
                .onFailure(failure -> fail(passing.visit(), passing.upstream(), failure));
    }

    private void forward(Passing passing, HttpClientRequest out, boolean again) {
        var visit = passing.visit();
        if (passing.ending().over()) {
            out.reset();
            return;
        }
        var over = new AtomicBoolean();
        Headers.toService(visit, passing.upstream(), out.headers());
        passing.ending().whenGone(() -> {
            if (over.compareAndSet(false, true)) {
                out.reset(); // nobody is there to read the answer
            }
        });
        out.response().onSuccess(in -> answer(passing, in, over)).onFailure(failure -> {
            if (!over.compareAndSet(false, true)) {
                return;
            }
            if (again && passing.repeatable() && closed(failure)) {
                connect(passing, false); // the service had closed a connection that was kept for later
            } else {
                fail(visit, passing.upstream(), failure);
            }
        });
        send(passing, out, over);
    }

    private void send(Passing passing, HttpClientRequest out, AtomicBoolean over) {
        var body = passing.body();
        long silence = passing.upstream().silence().toMillis();
        if (body == null) {
            upload(passing, out, over);
        } else if (body.length() > 0) {
            out.idleTimeout(silence).end(body);
        } else {
            out.idleTimeout(silence).end();
        }
    }

    private void upload(Passing passing, HttpClientRequest out, AtomicBoolean over) {
        var request = passing.visit().request();
        var upstream = passing.upstream();
        out.setChunked(!request.headers().contains(HttpHeaders.CONTENT_LENGTH));
        new Upload(request, out, mostBody)
                .start(vertx, bodyTime)
                .onSuccess(v -> out.idleTimeout(upstream.silence().toMillis())) // a slow phone may take its time
                .onFailure(failure -> {
                    if (over.compareAndSet(false, true)) {
                        failUpload(passing.visit(), upstream, failure);
                    }
                });
    }

    private void failUpload(Visit visit, Upstream upstream, Throwable failure) {
        if (failure instanceof Upload.TooLarge) {
            tooLarge(visit);
        } else if (failure instanceof LeastRate.TooSlow) {
            tooSlow(visit);
        } else {
            fail(visit, upstream, failure);
        }
    }

    private void answer(Passing passing, HttpClientResponse in, AtomicBoolean over) {
        if (over.get()) {
            return;
        }
        var visit = passing.visit();
        var out = visit.response();
        var length = in.getHeader(HttpHeaders.CONTENT_LENGTH);
        out.setStatusCode(in.statusCode());
        Headers.toBrowser(in.headers(), out.headers());
        if (length != null && length.length() <= 5 && Integer.parseInt(length) <= SMALL) {
            in.body() // head and body in one write
                    .compose(out::end)
                    .onComplete(done -> over.set(true))
                    .onFailure(failure -> fail(visit, passing.upstream(), failure));
            return;
        }
        out.setChunked(length == null);
        in.pipeTo(out)
                .onComplete(done -> over.set(true))
                .onFailure(failure -> fail(visit, passing.upstream(), failure));
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

    private static boolean closed(Throwable failure) {
        return failure instanceof HttpClosedException || failure instanceof SocketException;
    }

    private void busy(Visit visit) {
        meters.counter("http.requests.shed").increment();
        visit.refuse(503, CommonRule.BUSY, SOON);
    }

    private void tooSlow(Visit visit) {
        meters.counter("gateway.bodies.slow").increment();
        visit.refuse(408, GatewayRule.BODY_SLOW, Map.of("seconds", bodyTime.toSeconds()));
        vertx.setTimer(SOON.toMillis(), v -> visit.request().connection().close()); // what comes now is for nobody
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
