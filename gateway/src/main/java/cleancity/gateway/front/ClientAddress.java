package cleancity.gateway.front;

import io.vertx.core.http.HttpServerRequest;

/**
 * Whose address counts: the socket's, or what the last trusted proxy before us wrote into {@code X-Forwarded-For}.
 *
 * @param trustedProxies how many proxies of our own stand between the world and this door
 */
public record ClientAddress(int trustedProxies) {
    String of(HttpServerRequest request) {
        var socket = request.remoteAddress();
        var nearest = socket == null || socket.host() == null ? "unknown" : socket.host();
        var forwarded = trustedProxies == 0 ? null : request.getHeader("X-Forwarded-For");
        if (forwarded == null) {
            return nearest;
        }
        var hops = forwarded.split(",", -1);
        return hops.length < trustedProxies ? nearest : hops[hops.length - trustedProxies].strip();
    }
}
