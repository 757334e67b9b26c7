package cleancity.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Many who send slowly, or nothing more, must not keep the others from a service. */
class SlowBodiesTest {
    private static final int SLOW = 150; // more than two event loops have connections to a service
    private static final String SMALL = "Content-Length: 100\r\n\r\n{";

    private final AtomicInteger reached = new AtomicInteger();
    private final List<Socket> sockets = new ArrayList<>();
    private UpstreamServer upstream;

    @BeforeEach
    void open() {
        upstream = new UpstreamServer(request -> {
            if (request.method().name().equals("POST")) {
                reached.incrementAndGet();
            }
            request.body().onSuccess(body -> request.response().end(body));
        });
    }

    @AfterEach
    void close() throws IOException {
        for (var socket : sockets) {
            socket.close();
        }
        upstream.close();
    }

    @Test
    void shouldAnswerOthers_whenManySmallBodiesDoNotArrive() throws IOException {
        try (var gateway = gateway("30")) {
            for (int i = 0; i < SLOW; i++) {
                post(gateway, SMALL);
            }

            assertThat(gateway.http().get("/api/survey/echo").status()).isEqualTo(200);
            assertThat(reached).as("of those that do not arrive").hasValue(0);
            assertAnswered(gateway);
        }
    }

    @Test
    void shouldAnswerOthers_whenManyLargeBodiesDoNotArrive() throws IOException {
        try (var gateway = gateway("30")) {
            for (int i = 0; i < SLOW; i++) {
                post(
                        gateway,
                        i % 2 == 0
                                ? "Content-Length: 1000000\r\n\r\n{"
                                : "Transfer-Encoding: chunked\r\n\r\n1\r\n{\r\n");
            }

            assertAnswered(gateway);
        }
    }

    @Test
    void shouldEndTheRequest_whenItsBodyIsSlow() throws IOException {
        try (var gateway = gateway("1")) {
            for (var head : List.of(
                    SMALL, "Content-Length: 1000000\r\n\r\n{", "Transfer-Encoding: chunked\r\n\r\n1\r\n{\r\n")) {
                var socket = post(gateway, head);
                socket.setSoTimeout((int) Duration.ofSeconds(20).toMillis());

                var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

                assertThat(answer).startsWith("HTTP/1.1 408 ").contains("body-slow");
            }
        }
    }

    private TestGateway gateway(String bodySeconds) {
        return TestGateway.start("SURVEY_URI", upstream.address(), "BODY_SECONDS", bodySeconds);
    }

    private Socket post(TestGateway gateway, String rest) throws IOException {
        var socket = new Socket("127.0.0.1", gateway.port());
        sockets.add(socket);
        socket.getOutputStream()
                .write(("POST /api/survey/echo HTTP/1.1\r\nHost: x\r\n" + rest).getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    private static void assertAnswered(TestGateway gateway) {
        for (int i = 0; i < 20; i++) {
            long started = System.nanoTime();
            assertThat(gateway.http().get("/api/survey/echo").status()).isEqualTo(200);
            assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(Duration.ofSeconds(10));
        }
        assertThat(gateway.http()
                        .post("/api/survey/echo", "text/plain", "hi".getBytes(StandardCharsets.US_ASCII))
                        .status())
                .isEqualTo(200);
    }
}
