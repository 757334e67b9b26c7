package cleancity.kernel.lifecycle;

import cleancity.kernel.http.HttpDoor;
import cleancity.kernel.http.Json;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import java.util.Map;

/** The second door, for machines: {@code /health}, {@code /ready} and {@code /metrics}. Never shown to the public. */
public final class ManagementDoor implements AutoCloseable {
    private final Platform platform;
    private final Readiness readiness;
    private final HttpDoor door;

    private ManagementDoor(Platform platform, Readiness readiness, String host, int port) {
        this.platform = platform;
        this.readiness = readiness;
        platform.meters().gauge("service.ready", readiness, ManagementDoor::ready);
        this.door = HttpDoor.open(platform.vertx(), host, port, 1, () -> this::answer);
    }

    public static ManagementDoor open(Platform platform, Readiness readiness, String host, int port) {
        return new ManagementDoor(platform, readiness, host, port);
    }

    public int port() {
        return door.port();
    }

    /** A service that is not ready still answers here: that it is up says nothing of it. */
    private static int ready(Readiness readiness) {
        return readiness.look().containsValue(false) ? 0 : 1;
    }

    private void answer(HttpServerRequest request) {
        switch (request.path()) {
            case "/health" -> json(request, 200, Map.of("status", "up"));
            case "/ready" -> {
                var checks = readiness.look();
                json(request, checks.containsValue(false) ? 503 : 200, checks);
            }
            case "/metrics" ->
                request.response()
                        .putHeader("Content-Type", "text/plain; version=0.0.4; charset=utf-8")
                        .end(platform.meters().scrape());
            default -> request.response().setStatusCode(404).end();
        }
    }

    private static void json(HttpServerRequest request, int status, Object value) {
        request.response()
                .setStatusCode(status)
                .putHeader("Content-Type", "application/json")
                .end(Buffer.buffer(Json.bytes(value)));
    }

    @Override
    public void close() {
        door.close();
    }
}
