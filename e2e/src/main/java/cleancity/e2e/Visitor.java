package cleancity.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;

/** One person with a browser's cookies and a token in memory, speaking to the gateway. */
final class Visitor {
    private static final JsonMapper JSON = new JsonMapper();
    private static final int MOST_REDIRECTS = 6;

    private final URI origin;
    private final HttpClient http;
    private String token = "";

    Visitor(URI origin) {
        this.origin = origin;
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .cookieHandler(new CookieManager(null, CookiePolicy.ACCEPT_ALL))
                .connectTimeout(Duration.ofSeconds(5))
                .build();
    }

    /** A resident who has come through the WeChat stand-in under a made-up identity. */
    static Visitor resident(URI origin, String identity) {
        var visitor = new Visitor(origin);
        var name = URLEncoder.encode(identity, StandardCharsets.UTF_8);
        var next = visitor.get("/api/session/wechat/start?return=/&identity=" + name)
                .requires(302)
                .location();
        for (int i = 0; i < MOST_REDIRECTS && !next.equals("/"); i++) {
            next = visitor.get(next).requires(302).location();
        }
        visitor.refresh();
        return visitor;
    }

    static Visitor staff(URI origin, String username, String password) {
        var visitor = new Visitor(origin);
        var body = JSON.createObjectNode().put("username", username).put("password", password);
        visitor.token = visitor.post("/api/session/staff", body).requires(200).text("accessToken");
        return visitor;
    }

    /** Takes a new access token for the refresh cookie. */
    void refresh() {
        token = post("/api/session/refresh", JSON.createObjectNode())
                .requires(200)
                .text("accessToken");
    }

    Reply get(String path) {
        return send(request(path).GET());
    }

    Reply post(String path, Object body) {
        return post(path, body, UUID.randomUUID().toString());
    }

    Reply post(String path, Object body, String idempotencyKey) {
        return send(request(path)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", idempotencyKey)
                .POST(BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body))));
    }

    Reply postBytes(String path, String contentType, byte[] body) {
        return send(request(path)
                .header("Content-Type", contentType)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(BodyPublishers.ofByteArray(body)));
    }

    private HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(origin.resolve(path))
                .timeout(Duration.ofSeconds(20))
                .header("Origin", origin.toString());
        return token.isEmpty() ? request : request.header("Authorization", "Bearer " + token);
    }

    private Reply send(HttpRequest.Builder request) {
        try {
            return Reply.of(http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
