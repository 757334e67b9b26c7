package cleancity.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cleancity.kernel.facts.Fact;
import cleancity.kernel.facts.FactPublisher;
import cleancity.kernel.facts.OutboxEntry;
import cleancity.kernel.facts.Topic;
import cleancity.kernel.facts.Topics;
import cleancity.kernel.testing.Http;
import cleancity.kernel.testing.TestStores;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;

/** From a fact of the campaign service to WeChat's server, here the stand-in with the same rules. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MessagesTest {
    private static final Topic CAMPAIGN = new Topic("cleancity.campaign", 1);
    private static final String REMINDER = "stand-in-1";

    private TestGateway gateway;
    private FactPublisher publisher;

    @BeforeAll
    void open() {
        Topics.ensure(TestStores.kafka(), List.of(CAMPAIGN));
        gateway = TestGateway.start();
        publisher =
                FactPublisher.connect(TestStores.kafka(), URI.create("/campaign-service"), new SimpleMeterRegistry());
    }

    @AfterAll
    void close() {
        publisher.close();
        gateway.close();
    }

    @Test
    void shouldSendOncePerConsent_whenRemindersCome() {
        var person = resident("reminded");

        assertThat(left(person.grant(REMINDER, "not-ours"))).isEqualTo(1);
        var fact = TestStores.unique("fact");
        remind(fact, person);
        remind(fact, person); // the same fact twice
        remind(TestStores.unique("fact"), person); // no consent is left for this one

        await().untilAsserted(() -> assertThat(unread(person)).isEqualTo(2));
        await().untilAsserted(() -> assertThat(sentTo("reminded")).hasSize(1));
        assertThat(left(person.consents())).isZero();
        var data = sentTo("reminded").getFirst().path("data");
        assertThat(data.path("thing1").path("value").asString()).isEqualTo("湘桥区清洁日");
        assertThat(data.path("time2").path("value").asString()).isEqualTo("2026年11月25日 09:00");
        assertThat(sentTo("reminded").getFirst().path("page").asString()).endsWith("/campaigns/c1");
    }

    @Test
    void shouldForgetTheConsents_whenWeChatSaysThereIsNone() {
        var person = resident("refuser");
        person.grant(REMINDER);
        assertThat(left(person.grant(REMINDER))).isEqualTo(2);

        remind(TestStores.unique("fact"), person);

        await().untilAsserted(() -> assertThat(left(person.consents())).isZero());
        assertThat(unread(person)).isEqualTo(1);
        assertThat(sentTo("refuser")).isEmpty();
    }

    @Test
    void shouldKeepAtMostTwenty_whenSomebodyAgreesAgainAndAgain() {
        var person = resident("eager");

        for (int i = 0; i < 25; i++) {
            person.grant(REMINDER);
        }

        assertThat(left(person.consents())).isEqualTo(20);
    }

    private record Person(Http http, String id) {
        JsonNode grant(String... templates) {
            return http.post("/api/inbox/messages", Map.of("templates", List.of(templates)))
                    .json();
        }

        JsonNode consents() {
            return http.get("/api/inbox/messages").json();
        }
    }

    private Person resident(String identity) {
        var browser = gateway.browser();
        browser.signIn(identity);
        var session = browser.refresh().json();
        var http = gateway.http().as(session.path("accessToken").asString());
        return new Person(http, session.path("actor").path("id").asString());
    }

    private void remind(String id, Person person) {
        var news = Map.of(
                "personId", person.id(),
                "campaignId", "c1",
                "title", Map.of("zh-CN", "湘桥区清洁日"),
                "startsAt", "2026-11-25T01:00:00Z",
                "place", "牌坊街");
        var fact = new Fact(id, "shift.reminder.v1", "s1", Instant.now(), news);
        publisher.send(OutboxEntry.keyed(CAMPAIGN, "s1", fact)).join();
    }

    private static int left(JsonNode consents) {
        return StreamSupport.stream(consents.path("items").spliterator(), false)
                .filter(each -> each.path("template").asString().equals(REMINDER))
                .findFirst()
                .orElseThrow()
                .path("left")
                .asInt();
    }

    private static int unread(Person person) {
        return person.http().get("/api/inbox").json().path("unread").asInt();
    }

    private List<JsonNode> sentTo(String identity) {
        var sent = gateway.http().get("/stand-in/wechat/messages").json().path("items");
        return StreamSupport.stream(sent.spliterator(), false)
                .filter(each -> each.path("touser").asString().equals("stand-in:" + identity))
                .toList();
    }
}
