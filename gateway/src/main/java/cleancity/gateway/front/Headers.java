package cleancity.gateway.front;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Which headers pass, and which the door writes itself. */
final class Headers {
    /** RFC 9110, section 7.6.1: they end at this connection. */
    private static final List<CharSequence> HOP = optimized(
            "Connection",
            "Keep-Alive",
            "Proxy-Authenticate",
            "Proxy-Authorization",
            "Proxy-Connection",
            "TE",
            "Trailer",
            "Transfer-Encoding",
            "Upgrade",
            "Expect");

    /** Nobody outside may tell the services such things. */
    private static final List<CharSequence> CLAIMED = optimized(
            "Forwarded",
            "X-Forwarded-For",
            "X-Forwarded-Host",
            "X-Forwarded-Port",
            "X-Forwarded-Prefix",
            "X-Forwarded-Proto",
            "X-Forwarded-Server",
            "X-Real-IP",
            "X-Original-URL",
            "X-Rewrite-URL",
            "X-Client-IP",
            "X-Trace-Id");

    private static final CharSequence FOR = HttpHeaders.createOptimized("X-Forwarded-For");
    private static final CharSequence HOST = HttpHeaders.createOptimized("X-Forwarded-Host");
    private static final CharSequence TRACE = HttpHeaders.createOptimized("traceparent");

    private Headers() {}

    /** What a service gets to see of a request. */
    static void toService(Visit visit, Upstream upstream, MultiMap out) {
        out.setAll(visit.request().headers());
        withoutHop(out);
        for (var name : CLAIMED) {
            out.remove(name);
        }
        if (!upstream.cookies()) {
            out.remove(HttpHeaders.COOKIE);
        }
        out.set(FOR, visit.address());
        out.set(HOST, host(visit.request()));
        out.set(TRACE, visit.trace().header());
        out.remove(HttpHeaders.HOST);
    }

    /** What a browser gets to see of an answer, beside the door's own headers. */
    static void toBrowser(MultiMap answer, MultiMap out) {
        out.setAll(answer);
        withoutHop(out);
        out.remove(HttpHeaders.SERVER);
    }

    /** Their hash is worked out once, not for every request. */
    private static List<CharSequence> optimized(String... names) {
        return Arrays.stream(names).map(HttpHeaders::createOptimized).toList();
    }

    private static void withoutHop(MultiMap headers) {
        var connection = headers.get(HttpHeaders.CONNECTION);
        if (connection != null && connection.length() > "keep-alive".length()) {
            for (var named : connection.split(",", 20)) {
                headers.remove(named.strip().toLowerCase(Locale.ROOT));
            }
        }
        for (var name : HOP) {
            headers.remove(name);
        }
    }

    private static String host(HttpServerRequest request) {
        var authority = request.authority();
        return authority == null ? "localhost" : authority.toString();
    }
}
