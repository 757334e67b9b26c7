package cleancity.launcher.sample;

import cleancity.kernel.http.Json;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** The gateway as one member of staff uses it; what is refused ends the sample with the reason. */
final class PublicApi {
    private static final String JSON = "application/json";

    private final HttpClient http;
    private final URI origin;
    private final String token;

    PublicApi(HttpClient http, URI origin, String token) {
        this.http = http;
        this.origin = origin;
        this.token = token;
    }

    JsonNode get(String path) {
        return send(request(path).GET());
    }

    JsonNode post(String path, Object body) {
        return send(request(path).header("Content-Type", JSON).POST(json(body)));
    }

    JsonNode put(String path, Object body) {
        return send(request(path).header("Content-Type", JSON).PUT(json(body)));
    }

    JsonNode post(String path, String mediaType, byte[] file) {
        return send(request(path).header("Content-Type", mediaType).POST(BodyPublishers.ofByteArray(file)));
    }

    static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private static BodyPublisher json(Object body) {
        return BodyPublishers.ofByteArray(Json.bytes(body));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(origin.resolve(path))
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("Authorization", "Bearer " + token);
    }

    private JsonNode send(HttpRequest.Builder builder) {
        var request = builder.build();
        try {
            var reply = http.send(request, BodyHandlers.ofByteArray());
            if (reply.statusCode() >= 300) {
                throw new IllegalStateException("The sample was refused: %s %s: %d %s"
                        .formatted(
                                request.method(),
                                request.uri().getPath(),
                                reply.statusCode(),
                                new String(reply.body(), StandardCharsets.UTF_8)));
            }
            return Json.mapper().readTree(reply.body());
        } catch (IOException e) {
            throw new IllegalStateException("The gateway cannot be reached", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped", e);
        }
    }
}
