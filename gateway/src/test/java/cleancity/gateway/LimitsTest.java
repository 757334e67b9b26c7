package cleancity.gateway;

import static org.assertj.core.api.Assertions.assertThat;

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
            org.awaitility.Awaitility.await()
                    .until(() -> gateway.http().get("/api/system").status() == 503 || !first.isAlive());

            assertThat(gateway.http().get("/api/system").rule()).isEqualTo("busy");
        }
    }
}
