package cleancity.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LimitsTest {
    @Test
    void shouldRefuseForAWhile_whenAPersonComesTooOften() {
        try (var upstream = new UpstreamServer(request -> request.response().end("{}"));
                var gateway = TestGateway.start(
                        "SURVEY_URI", upstream.address(), "RATE_PERSON", "2", "RATE_ADDRESS", "1000")) {
            var eager = gateway.http().as(gateway.resident("eager"));
            var calm = gateway.http().as(gateway.resident("calm"));

            var statuses = IntStream.range(0, 40)
                    .mapToObj(i -> eager.get("/api/survey/waves/open"))
                    .toList();

            assertThat(statuses).anyMatch(reply -> reply.status() == 200).anyMatch(reply -> reply.status() == 429);
            var refused = statuses.getLast();
            assertThat(refused.rule()).isEqualTo("too-many-requests");
            assertThat(Integer.parseInt(refused.headers().get("retry-after"))).isPositive();
            assertThat(calm.get("/api/survey/waves/open").status()).isEqualTo(200);
        }
    }

    @Test
    void shouldShedLoad_whenTooMuchIsAtWork() {
        try (var upstream = new UpstreamServer(request -> {});
                var gateway = TestGateway.start(
                        "SURVEY_URI",
                        upstream.address(),
                        "MAX_IN_FLIGHT",
                        "1",
                        "INSTANCES",
                        "1",
                        "UPSTREAM_SECONDS",
                        "2")) {
            var first = Thread.ofVirtual().start(() -> gateway.http().get("/api/survey/waves/open"));
            await().until(() -> gateway.http().get("/api/system").status() == 503 || !first.isAlive());

            assertThat(gateway.http().get("/api/system").rule()).isEqualTo("busy");
        }
    }

    @Test
    void shouldTakeTheNext_whenSomebodyHasGoneAway() throws Exception {
        try (var upstream = new UpstreamServer(request -> {
                    if (request.path().endsWith("/now")) {
                        request.response().end("{}");
                    }
                });
                var gateway =
                        TestGateway.start("SURVEY_URI", upstream.address(), "MAX_IN_FLIGHT", "1", "INSTANCES", "1")) {
            for (int i = 0; i < 3; i++) {
                try (var gone = new Socket("127.0.0.1", gateway.port())) {
                    gone.getOutputStream()
                            .write("GET /api/survey/never HTTP/1.1\r\nHost: x\r\n\r\n"
                                    .getBytes(StandardCharsets.US_ASCII));
                    await().until(() -> gateway.http().get("/api/survey/now").status() == 503);
                }
                await().until(() -> gateway.http().get("/api/survey/now").status() == 200);
            }
        }
    }

    @Test
    void shouldWaitForASlowUpload_whenTheServiceIsNotToBlame() throws Exception {
        try (var upstream = new UpstreamServer(request ->
                        request.body().onSuccess(body -> request.response().end(body)));
                var gateway = TestGateway.start("COMPLAINT_URI", upstream.address(), "UPSTREAM_SECONDS", "1");
                var phone = new Socket("127.0.0.1", gateway.port())) {
            phone.setSoTimeout(10_000);
            var out = phone.getOutputStream();
            out.write("POST /api/complaint/photos HTTP/1.1\r\nHost: x\r\nContent-Length: 2\r\n\r\na"
                    .getBytes(StandardCharsets.US_ASCII));
            long end = System.nanoTime() + 1_500_000_000L;
            await().until(() -> System.nanoTime() > end);
            out.write('b');

            var answer = new String(phone.getInputStream().readNBytes(15), StandardCharsets.US_ASCII);
            assertThat(answer).isEqualTo("HTTP/1.1 200 OK");
        }
    }
}
