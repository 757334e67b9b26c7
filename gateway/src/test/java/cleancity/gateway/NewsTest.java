package cleancity.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cleancity.kernel.facts.Fact;
import cleancity.kernel.facts.FactPublisher;
import cleancity.kernel.facts.OutboxEntry;
import cleancity.kernel.facts.Topic;
import cleancity.kernel.facts.Topics;
import cleancity.kernel.testing.TestStores;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** From a service's fact to a person's inbox and screen. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NewsTest {
    private static final Topic COMPLAINT = new Topic("cleancity.complaint", 6);
    private static final Topic CAMPAIGN = new Topic("cleancity.campaign", 6);
    private static final Topic SURVEY = new Topic("cleancity.survey", 3);

    private TestGateway gateway;
    private FactPublisher publisher;

    @BeforeAll
    void open() {
        Topics.ensure(TestStores.kafka(), List.of(COMPLAINT, CAMPAIGN, SURVEY));
        gateway = TestGateway.start("LIVE_READERS", "3");
        publisher = FactPublisher.connect(TestStores.kafka(), URI.create("/test"), new SimpleMeterRegistry());
    }

    @AfterAll
    void close() {
        publisher.close();
        gateway.close();
    }

    @Test
    void shouldTellTheReporterOnce_whenAFactComesTwice() {
        var person = gateway.browser();
        person.signIn("reporter");
        var session = person.refresh().json();
        var me = gateway.http().as(session.path("accessToken").asString());
        var id = session.path("actor").path("id").asString();
        var fact = transitioned("case-7", "filed", id);

        publish(COMPLAINT, fact);
        publish(COMPLAINT, fact);
        publish(COMPLAINT, transitioned("case-7", "verified", id));
        publish(COMPLAINT, signUp("sign-up.unknown.v9", id));
        publish(CAMPAIGN, signUp("sign-up.promoted.v1", id));

        await().atMost(Duration.ofSeconds(15))
                .until(() -> me.get("/api/inbox").json().path("unread").asInt() == 2);
        var items = me.get("/api/inbox").json().path("items");
        var filed = items.valueStream()
                .filter(each -> each.path("kind").asString().equals("case-filed"))
                .findFirst()
                .orElseThrow();
        assertThat(filed.path("link").asString()).isEqualTo("/cases/case-7");
        assertThat(filed.path("body").path("zh-CN").asString()).contains("20261123-000007-1");
        assertThat(filed.path("title").path("en").asString()).isEqualTo("Your report has become a case");

        me.post("/api/inbox/" + filed.path("id").asString() + "/read", "{}");
        assertThat(me.get("/api/inbox").json().path("unread").asInt()).isEqualTo(1);
    }

    @Test
    void shouldShowWhatHappensToEverybody_whenConnected() throws Exception {
        try (var all = new LiveStream(gateway.port(), "", "");
                var only = new LiveStream(gateway.port(), "?events=shift", "")) {
            assertThat(all.response().headers().firstValue("content-type")).hasValue("text/event-stream");

            await().atMost(Duration.ofSeconds(20)).until(() -> {
                var id = UUID.randomUUID().toString();
                publish(
                        SURVEY,
                        new Fact(id, "tally.counted.v1", "w1", Instant.now(), new Tally("w1", "445102001001", 42)));
                publish(COMPLAINT, transitioned("case-9", "closed", "nobody"));
                publish(CAMPAIGN, signUp("sign-up.confirmed.v1", "nobody"));
                return all.lines().contains("data: {\"wave\":\"w1\",\"community\":\"445102001001\",\"n\":42}")
                        && all.lines().contains("data: {\"id\":\"case-9\",\"status\":\"closed\"}")
                        && all.lines().contains("data: {\"id\":\"shift-3\",\"taken\":5,\"waiting\":2}")
                        && only.lines().contains("event: shift");
            });
            assertThat(only.lines()).doesNotContain("event: wave-result", "event: case");
        }
    }

    @Test
    void shouldShowTheUnreadCountToItsPersonOnly_whenANoticeArrives() throws Exception {
        var person = gateway.browser();
        person.signIn("watcher");
        var session = person.refresh().json();
        var id = session.path("actor").path("id").asString();
        try (var mine = new LiveStream(
                        gateway.port(),
                        "?events=inbox",
                        session.path("accessToken").asString());
                var other = new LiveStream(gateway.port(), "?events=inbox", gateway.resident("other"))) {
            await().atMost(Duration.ofSeconds(20)).until(() -> {
                publish(COMPLAINT, transitioned("case-8", "handled", id));
                return mine.lines().stream().anyMatch(line -> line.startsWith("data: {\"unread\":"));
            });
            assertThat(other.lines()).doesNotContain("event: inbox");
        }
    }

    @Test
    void shouldRefuseOneMore_whenTooManyAreConnected() throws Exception {
        try (var a = new LiveStream(gateway.port(), "", "");
                var b = new LiveStream(gateway.port(), "", "");
                var c = new LiveStream(gateway.port(), "", "")) {
            await().atMost(Duration.ofSeconds(5)).untilAsserted(() -> {
                assertThat(List.of(a, b, c)).allMatch(each -> each.response().statusCode() == 200);
                assertThat(gateway.http().get("/api/live").status()).isEqualTo(503);
            });
        }
        await().atMost(Duration.ofSeconds(5)).until(() -> {
            try (var again = new LiveStream(gateway.port(), "", "")) {
                return again.response().statusCode() == 200;
            }
        });
    }

    @Test
    void shouldCutAReaderOff_whenItFallsBehind() throws Exception {
        try (var sleeper = new Socket()) {
            sleeper.setReceiveBufferSize(4096);
            sleeper.connect(new InetSocketAddress("127.0.0.1", gateway.port()));
            sleeper.getOutputStream()
                    .write("GET /api/live HTTP/1.1\r\nHost: x\r\n\r\n".getBytes(StandardCharsets.US_ASCII));

            await().atMost(Duration.ofSeconds(30)).until(() -> {
                for (int i = 0; i < 400; i++) {
                    var id = UUID.randomUUID().toString();
                    var wave = "w".repeat(500) + i;
                    var fact =
                            new Fact(id, "tally.counted.v1", wave, Instant.now(), new Tally(wave, "445102001001", i));
                    publisher.send(OutboxEntry.of(SURVEY, fact).getFirst());
                }
                return gateway.dropped() > 0;
            });
        }
    }

    private record Tally(String wave, String community, long n) {}

    private static Fact transitioned(String caseId, String to, String reporter) {
        var data = Map.of(
                "caseId",
                caseId,
                "number",
                "20261123-000007-1",
                "from",
                "verified",
                "to",
                to,
                "reporterIds",
                List.of(reporter));
        return new Fact(UUID.randomUUID().toString(), "complaint.transitioned.v1", caseId, Instant.now(), data);
    }

    private static Fact signUp(String type, String person) {
        var data = Map.of(
                "personId",
                person,
                "shiftId",
                "shift-3",
                "campaignId",
                "campaign-1",
                "title",
                Map.of("zh-CN", "周末清洁日", "en", "Weekend cleanup"),
                "startsAt",
                "2026-11-28T01:00:00Z",
                "place",
                "西湖公园",
                "taken",
                5,
                "waiting",
                2);
        return new Fact(UUID.randomUUID().toString(), type, "sign-up-1", Instant.now(), data);
    }

    private void publish(Topic topic, Fact fact) {
        publisher.send(OutboxEntry.of(topic, fact).getFirst()).join();
    }
}
