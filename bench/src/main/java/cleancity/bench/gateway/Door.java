package cleancity.bench.gateway;

import cleancity.bench.TestBed;
import cleancity.gateway.GatewayService;
import cleancity.kernel.http.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;

/** The gateway with everything it does in production, in a process of its own, and somebody signed in. */
record Door(ChildProgram program, String token) implements AutoCloseable {
    private static final String PASSWORD = "a-password-of-the-bench-1";
    private static final String PLENTY = "1000000";

    static Door open(int upstream) {
        int port = ChildProgram.freePort();
        var variables = new HashMap<>(TestBed.variables());
        variables.putAll(Map.of(
                "MODE", "local",
                "INSTANCES", "1",
                "GATEWAY_HOST", "127.0.0.1",
                "GATEWAY_PORT", Integer.toString(port),
                "GATEWAY_MANAGEMENT_PORT", "0",
                "GATEWAY_DATABASE", TestBed.database("gateway"),
                "GATEWAY_SECRET", "a secret of the bench, long enough for one",
                "ADMIN_PASSWORD", PASSWORD,
                "SURVEY_URI", "http://127.0.0.1:" + upstream,
                "WEB_ROOT", "bench/target/no-web-client"));
        variables.putAll(Map.of("LOG_LEVEL", "INFO", "LOG_FORMAT", "json")); // a line per request
        variables.putAll(Map.of("RATE_PERSON", PLENTY, "RATE_ADDRESS", PLENTY)); // counted, never refused
        var program = ChildProgram.java(GatewayService.class, port, variables);
        return new Door(program, signIn(port));
    }

    private static String signIn(int port) {
        var body = Json.text(Map.of("username", "admin", "password", PASSWORD));
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/session/staff"))
                .header("Content-Type", "application/json")
                .header("Origin", "http://127.0.0.1:" + port)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        try (var client = HttpClient.newHttpClient()) {
            var reply = client.send(request, HttpResponse.BodyHandlers.ofString());
            if (reply.statusCode() != 200) {
                throw new IllegalStateException("nobody could sign in: " + reply.body());
            }
            return Json.mapper().readTree(reply.body()).path("accessToken").asString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        program.close();
    }
}
