package cleancity.gateway.front;

import cleancity.gateway.live.LiveHub;
import cleancity.gateway.live.LiveRoom;
import cleancity.gateway.model.GatewayRule;
import cleancity.kernel.http.Json;
import cleancity.kernel.http.ProblemTexts;
import cleancity.kernel.model.Actor;
import cleancity.kernel.model.CommonRule;
import cleancity.kernel.security.EndedTokens;
import cleancity.kernel.security.TokenVerifier;
import cleancity.kernel.trace.Traceparent;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What the public port does with a request: who is it, is it too often, where does it go. One per event loop; nothing
 * here ever blocks.
 */
public final class FrontDoor implements Handler<HttpServerRequest> {
    private static final Duration SOON = Duration.ofSeconds(1);
    private static final String BEARER = "Bearer ";
    private static final String LIVE = "/api/live";
    private static final String ENDED = "/.well-known/ended-tokens.json";

    private final Parts parts;
    private final Proxy proxy;
    private final StaticFiles files;
    private final LiveRoom room;
    private final AccessLog log;
    private final Work work;
    private Shown shown = Shown.of(EndedTokens.NONE);

    /** What it leans on. */
    public record Parts(
            Routes routes,
            TokenVerifier verifier,
            Limits limits,
            LiveHub hub,
            WebFiles files,
            Supplier<EndedTokens> ended,
            SecurityHeaders headers,
            ClientAddress address,
            ProblemTexts texts,
            MeterRegistry meters,
            Traffic traffic) {}

    /**
     * How much passes.
     *
     * @param mostAtWork requests at work at once on one event loop; one more is answered 503
     * @param connections to each service from one event loop
     * @param mostBody bytes
     * @param bodyTime how long a small body may take, and over which a larger one must keep its least rate
     */
    public record Traffic(int mostAtWork, int connections, long mostBody, Duration bodyTime) {}

    private record Shown(EndedTokens tokens, WebFile file) {
        static Shown of(EndedTokens tokens) {
            return new Shown(tokens, WebFile.of(ENDED, Json.bytes(tokens)));
        }
    }

    /** Call it on the event loop it is to work on. */
    public FrontDoor(Vertx vertx, Parts parts) {
        this.parts = parts;
        var traffic = parts.traffic();
        this.work = new Work(traffic.mostAtWork());
        this.proxy = new Proxy(vertx, traffic, work, parts.meters());
        this.files = new StaticFiles(parts.files());
        this.room = parts.hub().room();
        this.log = new AccessLog(parts.meters());
    }

    @Override
    public void handle(HttpServerRequest request) {
        long started = System.nanoTime();
        request.pause();
        var visit = visit(request);
        var upstream = parts.routes().of(visit.path());
        var route = upstream == null ? "web" : upstream.name();
        boolean page = !visit.path().startsWith("/api/") || visit.path().startsWith("/api/session/wechat");
        var response = request.response();
        boolean personal = request.headers().contains(HttpHeaders.AUTHORIZATION);
        response.headersEndHandler(v -> parts.headers().addTo(response.headers(), page, personal));
        var ending = Ending.of(response, () -> {
            work.end();
            log.note(visit, route, started);
        });
        if (!work.begin()) {
            parts.meters().counter("http.requests.shed").increment();
            visit.refuse(503, CommonRule.BUSY, SOON);
            return;
        }
        if (PlainPath.is(visit.path())) {
            limited(visit, upstream, ending);
        } else {
            visit.refuse(400, GatewayRule.CROOKED_PATH, Map.of());
        }
    }

    private Visit visit(HttpServerRequest request) {
        var trace = Traceparent.continuing(request.getHeader(Traceparent.HEADER));
        return new Visit(request, parts.address().of(request), caller(request), trace, parts.texts());
    }

    /** A token that does not hold counts as none here; the service that it is for refuses it. */
    private Optional<Actor> caller(HttpServerRequest request) {
        var header = request.getHeader(HttpHeaders.AUTHORIZATION);
        return header == null || !header.startsWith(BEARER)
                ? Optional.empty()
                : parts.verifier().actor(header.substring(BEARER.length()));
    }

    private void limited(Visit visit, @Nullable Upstream upstream, Ending ending) {
        if (visit.path().equals(ENDED)) {
            files.serve(visit, ended()); // every service asks twice a second and must never be refused as too often
            return;
        }
        if (upstream == null && !visit.path().equals(LIVE)) {
            files.serve(visit); // from memory: cheaper than to count
            return;
        }
        parts.limits().take(visit).onSuccess(grant -> {
            if (ending.over()) {
                return; // gone while the limits were asked
            }
            if (!grant.decided()) {
                visit.refuse(503, CommonRule.SIGN_IN_AWAY, grant.retryAfter());
            } else if (!grant.allowed()) {
                visit.refuse(429, CommonRule.TOO_MANY_REQUESTS, grant.retryAfter());
            } else if (visit.path().equals(LIVE)) {
                live(visit);
            } else if (upstream != null) {
                proxy.pass(visit, upstream, ending);
            }
        });
    }

    private WebFile ended() {
        var now = parts.ended().get();
        if (!shown.tokens().equals(now)) {
            shown = Shown.of(now);
        }
        return shown.file();
    }

    private void live(Visit visit) {
        if (!"GET".equals(visit.request().method().name())) {
            visit.refuse(405, CommonRule.METHOD_NOT_ALLOWED, Map.of());
        } else if (visit.caller().isEmpty() && visit.request().headers().contains(HttpHeaders.AUTHORIZATION)) {
            visit.refuse(401, CommonRule.NOT_SIGNED_IN, Map.of()); // so that the client signs in anew first
        } else if (!parts.hub().admit()) {
            visit.refuse(503, CommonRule.BUSY, Duration.ofSeconds(10));
        } else {
            work.end(); // it waits rather than works
            room.join(visit.request(), visit.caller().map(Actor::id), () -> caller(visit.request())
                    .isPresent());
        }
    }
}
