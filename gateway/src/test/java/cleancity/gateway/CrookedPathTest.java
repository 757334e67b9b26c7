package cleancity.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.http.HttpServerRequest;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("security")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CrookedPathTest {
    private final AtomicInteger passed = new AtomicInteger();
    private UpstreamServer upstream;
    private TestGateway gateway;

    @BeforeAll
    void open() {
        upstream = new UpstreamServer(this::serve);
        gateway = TestGateway.start("SURVEY_URI", upstream.address());
    }

    @AfterAll
    void close() {
        gateway.close();
        upstream.close();
    }

    private void serve(HttpServerRequest request) {
        passed.incrementAndGet();
        request.response().end();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/%73ession/staff",
                "/docs/../api/session/staff",
                "/docs/%2e%2e/api/session/staff",
                "/docs/./x",
                "/s/../api/survey/waves/open",
                "/s//api/survey/waves/open",
                "//api/session/staff",
                "/api/survey/..;/waves",
                "/api/survey/a;b",
                "/api/survey/a%3bb",
                "/api/survey/a%2Fb",
                "/api/survey/..\\waves",
                "/api/survey/..%5Cwaves",
                "/api/survey/%00",
                "/api/survey/%7f",
                "/api/survey/%zz",
                "/api/survey/%2"
            })
    void shouldRefuse_whenAPathCouldBeReadInTwoWays(String path) throws IOException {
        int before = passed.get();

        assertThat(status(path)).isEqualTo("HTTP/1.1 400");
        assertThat(passed.get()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/s/K7WQ2MD", "/api/survey/a%3Ab/", "/api/survey/%E5%8D%A0", "/api/survey/a..b/.x:(1)"})
    void shouldPass_whenAPathHasOneMeaning(String path) throws IOException {
        assertThat(status(path)).isEqualTo("HTTP/1.1 200");
    }

    /** By hand: a client would tidy the path up. */
    private String status(String path) throws IOException {
        try (var socket = new Socket("127.0.0.1", gateway.port())) {
            socket.setSoTimeout(10_000);
            var head = "GET " + path + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII);
        }
    }
}
