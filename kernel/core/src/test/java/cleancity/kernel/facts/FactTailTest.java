package cleancity.kernel.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cleancity.kernel.testing.TestStores;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

class FactTailTest {
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

    @Test
    void shouldShowOnlyWhatIsNew_whenItStarts() {
        var topic = TestStores.topic(2);
        var first = new CopyOnWriteArrayList<String>();
        var second = new CopyOnWriteArrayList<String>();
        try (var publisher = FactPublisher.connect(TestStores.kafka(), URI.create("/test"), meters)) {
            publish(publisher, topic, "past");

            try (var _ = FactTail.start(TestStores.kafka(), List.of(topic.name()), f -> first.add(f.id()), meters);
                    var _ = FactTail.start(
                            TestStores.kafka(), List.of(topic.name()), f -> second.add(f.id()), meters)) {
                await().atMost(Duration.ofSeconds(20)).until(() -> {
                    publish(publisher, topic, "new");
                    return !first.isEmpty() && !second.isEmpty();
                });
            }
        }
        assertThat(first).doesNotContain("past").contains("new");
        assertThat(second).doesNotContain("past").contains("new");
    }

    private static void publish(FactPublisher publisher, Topic topic, String id) {
        var fact = new Fact(id, "thing.seen.v1", "thing-1", Instant.now(), Map.of("id", id));
        publisher.send(OutboxEntry.of(topic, fact).getFirst()).join();
    }
}
