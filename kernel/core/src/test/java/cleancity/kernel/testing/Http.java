package cleancity.kernel.testing;

import cleancity.kernel.http.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** Speaks HTTP to a service on this machine, as one caller. */
public final class Http {
    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    private final int port;
    private final Map<String, String> headers;

    private Http(int port, Map<String, String> headers) {
        this.port = port;
        this.headers = Map.copyOf(headers);
    }

    /** An anonymous caller. */
    public static Http at(int port) {
        return new Http(port, Map.of());
    }

    int port() {
        return port;
    }

    /** The same service, seen by the owner of a token. */
    public Http as(String token) {
        return with("Authorization", "Bearer " + token);
    }

    public Http with(String header, String value) {
        var more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Http(port, more);
    }

    /** What came back. */
    public record Reply(int status, Map<String, String> headers, byte[] bytes) {
        public JsonNode json() {
            return Json.mapper().readTree(bytes);
        }

        /** The broken rule of a problem. */
        public String rule() {
            return json().path("rule").asString();
        }
    }

    public Reply get(String path) {
        return send(request(path).GET());
    }

    public Reply delete(String path) {
        return send(request(path).DELETE());
    }

    /** Posts JSON with a fresh Idempotency-Key, unless {@link #with} gave one. */
    public Reply post(String path, Object body) {
        var json = body instanceof String text ? text : Json.text(body);
        return post(path, "application/json", json.getBytes(StandardCharsets.UTF_8));
    }

    public Reply post(String path, String contentType, byte[] body) {
        var request = request(path).setHeader("Content-Type", contentType).POST(BodyPublishers.ofByteArray(body));
        if (!headers.containsKey("Idempotency-Key")) {
            request.setHeader("Idempotency-Key", UUID.randomUUID().toString());
        }
        return send(request);
    }

    /** Puts JSON. */
    public Reply put(String path, Object body) {
        return send(request(path)
                .setHeader("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(Json.text(body))));
    }

    /** Any method, with an empty JSON object where a body goes. */
    public Reply call(String method, String path) {
        var body = method.equals("GET") || method.equals("DELETE")
                ? BodyPublishers.noBody()
                : BodyPublishers.ofString("{}");
        return send(request(path)
                .setHeader("Content-Type", "application/json")
                .setHeader("Idempotency-Key", UUID.randomUUID().toString())
                .method(method, body));
    }

    private HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .timeout(Duration.ofSeconds(20));
        headers.forEach(request::setHeader);
        return request;
    }

    private static Reply send(HttpRequest.Builder request) {
        try {
            var response = CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            var headers = new LinkedHashMap<String, String>();
            response.headers()
                    .map()
                    .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values.getFirst()));
            return new Reply(response.statusCode(), headers, response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
