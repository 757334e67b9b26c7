package cleancity.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cleancity.complaint.facts.CheckFailed;
import cleancity.kernel.facts.FactPublisher;
import cleancity.kernel.facts.OutboxEntry;
import cleancity.kernel.testing.FactSchemas;
import cleancity.kernel.testing.TestStores;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What a patrol finds out of order stands on the desk once. */
class CaseFromCheckTest {
    /** The topic is one for all tests: those that begin later must find nothing in it. */
    @AfterAll
    static void forget() throws Exception {
        try (var admin = Admin.create(Map.of("bootstrap.servers", TestStores.kafka()))) {
            var all = IntStream.range(0, CheckFailed.TOPIC.partitions())
                    .boxed()
                    .collect(Collectors.toMap(
                            each -> new TopicPartition(CheckFailed.TOPIC.name(), each),
                            _ -> RecordsToDelete.beforeOffset(-1)));
            admin.deleteRecords(all).all().get();
        }
    }

    private static final String DESK = "/api/complaint/desk/cases?limit=50";

    @Test
    void shouldStandOnTheDeskOnce_whenAFailedCheckIsToldTwice() {
        try (var running = new Running()) {
            var place = UUID.randomUUID().toString();
            var sample = FactSchemas.of("evaluation-service")
                    .sample(CheckFailed.TYPE)
                    .replace("0199b1f0-7c00-7000-8000-000000000002", place);
            var second = sample.replace("\"clean\"", "\"smell\"");

            tell(sample, sample, second);

            await().untilAsserted(() -> assertThat(found(running)).hasSize(2));
            tell(sample, second);
            tell(sample.replace("太平路公厕", "另一处公厕")
                    .replace(place, UUID.randomUUID().toString()));
            await().untilAsserted(() -> assertThat(desk(running).toString()).contains("另一处公厕"));
            assertThat(found(running)).hasSize(2).allSatisfy(text -> assertThat(text)
                    .contains("第二间便器堵塞"));
        }
    }

    private static List<String> found(Running running) {
        return desk(running)
                .valueStream()
                .map(JsonNode::toString)
                .filter(text -> text.contains("太平路公厕"))
                .toList();
    }

    private static JsonNode desk(Running running) {
        return running.office().get(DESK).json().path("items");
    }

    private static void tell(String... facts) {
        try (var publisher = FactPublisher.connect(
                TestStores.kafka(), URI.create("/evaluation-service"), new SimpleMeterRegistry())) {
            for (var json : facts) {
                publisher
                        .send(new OutboxEntry(
                                UUID.randomUUID().toString(),
                                CheckFailed.TYPE,
                                "place",
                                "place",
                                CheckFailed.TOPIC.name(),
                                Instant.now().truncatedTo(ChronoUnit.MILLIS),
                                json,
                                null))
                        .join();
            }
        }
    }
}
