package cleancity.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cleancity.complaint.demo.SampleSettings;
import cleancity.complaint.facts.CampaignReported;
import cleancity.kernel.facts.FactPublisher;
import cleancity.kernel.facts.OutboxEntry;
import cleancity.kernel.testing.FactSchemas;
import cleancity.kernel.testing.TestStores;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What a campaign did is told where the problems are, once, whatever is told twice. */
class CampaignNotesTest {
    private static final String LINKED = "019a0f3e-6f00-7a10-9b1d-2f6f3b1c0001";

    @Test
    void shouldNoteTheCampaignOnce_whenItIsToldTwice() {
        try (var running = new Running()) {
            var id = running.filed("r-campaign", 116.62, 23.65);
            var closed = running.filed("r-campaign-2", 116.62, 23.66);
            running.toHandled(closed, 116.62, 23.66);
            Running.ok(running.act(running.inspector(), closed, "approve-close"));
            var sample = FactSchemas.of("campaign-service").sample(CampaignReported.TYPE);
            var fact = sample.replace(LINKED, id + "\",\"" + closed);

            tell(fact);
            tell(fact);

            for (var each : List.of(id, closed)) {
                await().atMost(Duration.ofSeconds(30))
                        .until(() -> steps(running, each).contains("campaign"));
            }
            tell(sample.replace(LINKED, "not-a-case"));
            await().pollDelay(Duration.ofSeconds(2)).until(() -> true);
            assertThat(steps(running, id)).containsExactly("report", "campaign");
            var view = running.http.get("/api/complaint/cases/" + closed).json();
            assertThat(view.path("status").asString()).isEqualTo("closed");
            assertThat(view.path("timeline").toString()).contains("清理点位 6 处，清运 42 袋");
            var number = view.path("number").asString();
            var request = running.http
                    .get("/open311/v2/requests/" + number + ".json")
                    .json()
                    .get(0);
            assertThat(request.path("updated_datetime").asString()).isEqualTo(closedAt(view));
        }
    }

    @Test
    void shouldTellAtTheHotSpot_whenTheCampaignWasCalledForIt() {
        try (var running = new Running()) {
            ComplaintService.sample(
                    running.config(),
                    running.platform,
                    new SampleSettings(5, 500, Duration.ofDays(25), Instant.now()),
                    (_, _) -> {});
            await().atMost(Duration.ofSeconds(40)).until(() -> spots(running).size() > 0);
            var spot = spots(running).get(0);

            var sample = FactSchemas.of("campaign-service").sample(CampaignReported.TYPE);
            tell(sample.replace(
                    "\"area\":", "\"hotSpotId\": \"" + spot.path("id").asString() + "\", \"area\":"));

            await().atMost(Duration.ofSeconds(30)).until(() -> spots(running)
                    .valueStream()
                    .filter(each -> each.path("id").equals(spot.path("id")))
                    .anyMatch(each -> each.path("campaigns").size() == 1));
            await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertThat(
                            spot.path("caseIds").valueStream().map(JsonNode::asString))
                    .allSatisfy(caseId -> assertThat(steps(running, caseId)).contains("campaign")));
        }
    }

    private static String closedAt(JsonNode view) {
        return view.path("timeline")
                .valueStream()
                .filter(step -> step.path("action").asString().equals("approve-close"))
                .map(step -> step.path("at").asString())
                .findFirst()
                .orElseThrow();
    }

    private static List<String> steps(Running running, String id) {
        return running.office()
                .get("/api/complaint/desk/cases/" + id)
                .json()
                .path("timeline")
                .valueStream()
                .map(step -> step.path("action").asString())
                .toList();
    }

    private static JsonNode spots(Running running) {
        return running.office().get("/api/complaint/desk/hot-spots").json().path("items");
    }

    private static void tell(String json) {
        try (var publisher =
                FactPublisher.connect(TestStores.kafka(), URI.create("/campaign-service"), new SimpleMeterRegistry())) {
            publisher
                    .send(new OutboxEntry(
                            UUID.randomUUID().toString(),
                            CampaignReported.TYPE,
                            "campaign-1",
                            "campaign-1",
                            CampaignReported.TOPIC.name(),
                            Instant.now().truncatedTo(ChronoUnit.MILLIS),
                            json,
                            null))
                    .join();
        }
    }
}
