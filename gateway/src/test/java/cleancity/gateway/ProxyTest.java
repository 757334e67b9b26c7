package cleancity.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cleancity.kernel.testing.Http;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ProxyTest {
    // Over HTTP/2 this client refuses its own caller the hundred-and-first request.
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final CountDownLatch release = new CountDownLatch(1);
    private final AtomicInteger dead = new AtomicInteger();
    private final AtomicBoolean cancelled = new AtomicBoolean();
    private UpstreamServer upstream;
    private TestGateway gateway;
    private String base;

    @BeforeAll
    void open() throws IOException {
        upstream = new UpstreamServer(this::serve);
        int nobody;
        try (var socket = new ServerSocket(0)) {
            nobody = socket.getLocalPort();
        }
        gateway = TestGateway.start(
                "SURVEY_URI",
                upstream.address(),
                "COMPLAINT_URI",
                upstream.address(),
                "CAMPAIGN_URI",
                "http://127.0.0.1:" + nobody,
                "UPSTREAM_SECONDS",
                "4",
                "MAX_BODY_MIB",
                "2");
        base = "http://127.0.0.1:" + gateway.port();
    }

    @AfterAll
    void close() {
        release.countDown();
        gateway.close();
        upstream.close();
    }

    private void serve(HttpServerRequest request) {
        var response = request.response();
        switch (request.path()) {
            case "/api/survey/echo" ->
                request.body().onSuccess(body -> response.putHeader("X-Length", "" + body.length())
                        .end(body));
            case "/api/survey/large" -> {
                response.setChunked(true);
                for (int i = 0; i < 100; i++) {
                    response.write(Buffer.buffer(new byte[10_000]));
                }
                response.end();
            }
            case "/api/survey/slowly" -> {
                response.setChunked(true).write("first");
                request.connection().closeHandler(v -> cancelled.set(true));
                response.exceptionHandler(e -> cancelled.set(true));
                response.closeHandler(v -> cancelled.set(true));
            }
            case "/api/survey/never" -> {} // no answer at all
            case "/api/survey/dead" -> {
                if (dead.getAndIncrement() == 0) {
                    request.connection().close(); // as a service does that goes away just now
                } else {
                    response.end();
                }
            }
            case "/api/survey/broken" -> request.connection().close();
            case "/api/survey/headers" ->
                response.putHeader("Keep-Alive", "timeout=5")
                        .putHeader("Server", "secret/1.0")
                        .putHeader("ETag", "\"1\"")
                        .end("{}");
            case "/api/survey/json" ->
                response.putHeader("Content-Type", "application/json").end("[" + "1,".repeat(2000) + "1]");
            default -> response.setStatusCode(404).end();
        }
    }

    @Test
    void shouldReadOnceMore_whenTheConnectionWasDeadButNeverWriteTwice() {
        dead.set(0);
        assertThat(gateway.http().get("/api/survey/dead").status()).isEqualTo(200);
        assertThat(dead).hasValue(2);

        dead.set(0);
        assertThat(gateway.http().post("/api/survey/dead", Map.of()).status()).isEqualTo(502);
        assertThat(dead).hasValue(1);
    }

    @Test
    void shouldPassBodiesBothWays_whenTheyAreSmallOrLarge() {
        for (int size : new int[] {0, 10, 100_000, 1_900_000}) {
            var body = new byte[size];
            Arrays.fill(body, (byte) 7);

            var reply = gateway.http().post("/api/survey/echo", "application/octet-stream", body);

            assertThat(reply.bytes()).isEqualTo(body);
            assertThat(reply.headers()).containsEntry("x-length", Integer.toString(size));
        }
        assertThat(gateway.http().get("/api/survey/large").bytes()).hasSize(1_000_000);
    }

    @Test
    void shouldRefuse_whenTheBodyIsTooLarge() throws Exception {
        var declared = gateway.http().post("/api/survey/echo", "application/octet-stream", new byte[3_000_000]);
        assertThat(declared.status()).isEqualTo(413);
        assertThat(declared.json().path("detail").asString()).contains("2 MiB");

        var streamed = HttpRequest.newBuilder(URI.create(base + "/api/survey/echo"))
                .version(HttpClient.Version.HTTP_1_1)
                .POST(HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[2_100_000])))
                .build();
        assertThat(client.send(streamed, HttpResponse.BodyHandlers.discarding()).statusCode())
                .isEqualTo(413);
    }

    @Test
    void shouldShowPiecesAsTheyCome_whenTheServiceStreams() throws Exception {
        var request =
                HttpRequest.newBuilder(URI.create(base + "/api/survey/slowly")).build();
        var response = client.send(request, HttpResponse.BodyHandlers.ofInputStream());

        try (InputStream in = response.body()) {
            assertThat(new String(in.readNBytes(5), StandardCharsets.UTF_8)).isEqualTo("first");
        }
        await().atMost(5, TimeUnit.SECONDS).untilTrue(cancelled);
    }

    @Test
    void shouldSayWhatIsWrong_whenTheServiceIsAwayOrLateOrBroken() {
        var away = gateway.http().get("/api/campaign/campaigns");
        assertThat(away.status()).isEqualTo(503);
        assertThat(away.rule()).isEqualTo("upstream-unreachable");
        assertThat(away.headers()).containsKey("retry-after").containsEntry("content-type", "application/problem+json");

        var late = gateway.http().with("Accept-Language", "en").get("/api/survey/never");
        assertThat(late.status()).isEqualTo(504);
        assertThat(late.json().path("title").asString()).isEqualTo("The service took too long");

        var broken = gateway.http().get("/api/survey/broken");
        assertThat(broken.status()).isEqualTo(502);
        assertThat(broken.json().path("traceId").asString()).hasSize(32);
    }

    @Test
    void shouldTellTheServiceOnlyWhatIsTrue_whenClientsClaimThings() {
        gateway.http()
                .with("X-Forwarded-For", "1.2.3.4")
                .with("X-Real-IP", "1.2.3.4")
                .with("Forwarded", "for=1.2.3.4")
                .with("Cookie", "cleancity_session=secret")
                .with("TE", "trailers")
                .with("X-Other", "kept")
                .get("/api/survey/headers");

        var seen = upstream.last();
        assertThat(seen.get("X-Forwarded-For")).isEqualTo("127.0.0.1");
        assertThat(seen.get("X-Forwarded-Host")).isEqualTo("127.0.0.1:" + gateway.port());
        assertThat(seen.contains("X-Real-IP")).isFalse();
        assertThat(seen.contains("Forwarded")).isFalse();
        assertThat(seen.contains("Cookie")).isFalse();
        assertThat(seen.contains("TE")).isFalse();
        assertThat(seen.get("X-Other")).isEqualTo("kept");
        assertThat(seen.get("traceparent")).matches("00-[0-9a-f]{32}-[0-9a-f]{16}-0[01]");
    }

    @Test
    void shouldKeepTheTrace_whenTheClientBringsOne() {
        gateway.http()
                .with("traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01")
                .get("/api/survey/headers");

        assertThat(upstream.last().get("traceparent")).startsWith("00-0af7651916cd43dd8448eb211c80319c-");
    }

    @Test
    void shouldAddItsOwnHeaders_whenAnswering() {
        var reply = gateway.http().get("/api/survey/headers");

        assertThat(reply.headers())
                .containsEntry("x-content-type-options", "nosniff")
                .containsEntry("etag", "\"1\"")
                .doesNotContainKeys("server", "keep-alive");
        assertThat(reply.headers().get("content-security-policy")).contains("frame-ancestors 'none'");
    }

    @Test
    void shouldCompressJson_whenTheBrowserTakesIt() throws Exception {
        var request = HttpRequest.newBuilder(URI.create(base + "/api/survey/json"))
                .header("Accept-Encoding", "gzip")
                .build();

        var response = client.send(request, HttpResponse.BodyHandlers.ofByteArray());

        assertThat(response.headers().firstValue("content-encoding")).hasValue("gzip");
        try (var in = new GZIPInputStream(new ByteArrayInputStream(response.body()))) {
            assertThat(in.readAllBytes()).hasSize(4003);
        }
    }

    @Test
    void shouldKeepPathAndQueryAsTheyAre_whenPassing() {
        assertThat(gateway.http().get("/api/survey/echo?area=4451%2F%20x&b").status())
                .isEqualTo(200);
        assertThat(gateway.http().get("/open311/v2/services.json").status()).isEqualTo(404);
        assertThat(gateway.http().get("/s/K7WQ2MD").status()).isEqualTo(404); // no file of the web client
    }

    @Test
    void shouldNotMixRequestsUp_whenHeadersDisagreeOnTheLength() throws Exception {
        try (var socket = new Socket("127.0.0.1", gateway.port())) {
            var smuggled = "POST /api/survey/echo HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\n"
                    + "Transfer-Encoding: chunked\r\n\r\n0\r\n\r\nGET /api/survey/large HTTP/1.1\r\nHost: x\r\n\r\n";
            socket.getOutputStream().write(smuggled.getBytes(StandardCharsets.US_ASCII));
            socket.setSoTimeout(3000);
            var status = new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII);

            assertThat(status).isIn("HTTP/1.1 400", "HTTP/1.1 200");
        }
        assertThat(upstream.last().contains("Content-Length") && upstream.last().contains("Transfer-Encoding"))
                .isFalse();
    }

    @Test
    void shouldServeManyAtOnce_whenConnectionsAreShared() throws Exception {
        var replies = new java.util.ArrayList<java.util.concurrent.CompletableFuture<HttpResponse<String>>>();
        for (int i = 0; i < 300; i++) {
            var request = HttpRequest.newBuilder(URI.create(base + "/api/survey/echo"))
                    .POST(HttpRequest.BodyPublishers.ofString("n" + i))
                    .build();
            replies.add(client.sendAsync(request, HttpResponse.BodyHandlers.ofString()));
        }

        for (int i = 0; i < replies.size(); i++) {
            assertThat(replies.get(i).get(20, TimeUnit.SECONDS).body()).isEqualTo("n" + i);
        }
    }

    @Test
    void shouldServeItsOwnOperations_whenTheyAreAskedFor() {
        Http http = gateway.http();

        assertThat(http.get("/api/system").json().path("wechat").asString()).isEqualTo("stand-in");
        assertThat(http.get("/api/areas?parent=4451").json().path("items").size())
                .isEqualTo(3);
        assertThat(http.get("/api/areas/445102")
                        .json()
                        .path("path")
                        .get(0)
                        .path("code")
                        .asString())
                .isEqualTo("4451");
        assertThat(http.get("/.well-known/jwks.json").json().path("keys").size())
                .isEqualTo(1);
        assertThat(http.get("/api/openapi.json").json().path("paths").size()).isGreaterThan(10);
        assertThat(http.get("/docs").headers().get("content-type")).startsWith("text/html");
        assertThat(http.get("/docs/portal.js").status()).isEqualTo(200);
        assertThat(http.get("/api/nowhere").rule()).isEqualTo("not-found");
    }
}
