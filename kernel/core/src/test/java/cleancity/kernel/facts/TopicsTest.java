package cleancity.kernel.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cleancity.stores.EmbeddedKafka;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TopicsTest {
    private static final Topic TOPIC = new Topic("late", 1);

    @TempDir
    Path data;

    @Test
    void shouldStartWithoutKafkaAndCatchUp_whenItComesLater() throws Exception {
        int port = freePort();
        var bootstrap = "127.0.0.1:" + port;
        var meters = new SimpleMeterRegistry();
        var heard = new CopyOnWriteArrayList<String>();
        var subscription = Subscription.of(bootstrap, "late-readers", failure -> false, TOPIC);
        long begun = System.nanoTime();

        try (var _ = Topics.start(bootstrap, List.of(TOPIC), Duration.ofMillis(200));
                var publisher = FactPublisher.connect(bootstrap, URI.create("/test"), meters);
                var reader = FactSubscriber.start(subscription, fact -> heard.add(fact.id()), meters)) {
            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(10));
            assertThat(reader.isAlive()).isTrue();
            assertThat(publisher.send(entry())).failsWithin(Duration.ofSeconds(30));

            try (var _ = EmbeddedKafka.start(data, port)) {
                await().atMost(Duration.ofSeconds(60))
                        .pollInterval(Duration.ofMillis(200))
                        .until(() -> {
                            var _ = publisher.send(entry());
                            return heard.contains("f1");
                        });
            }
        }
    }

    @Test
    void shouldStartAllTheSame_whenTheBrokersNameIsUnknown() throws Exception {
        var unknown = "no-such-broker.invalid:9092";
        var meters = new SimpleMeterRegistry();
        var subscription = Subscription.of(unknown, "g", failure -> false, TOPIC);

        try (var _ = Topics.start(unknown, List.of(TOPIC), Duration.ofMillis(200));
                var publisher = FactPublisher.connect(unknown, URI.create("/test"), meters);
                var reader = FactSubscriber.start(subscription, fact -> {}, meters)) {
            assertThat(publisher.send(entry())).failsWithin(Duration.ofSeconds(30));
            assertThat(reader.isAlive()).isTrue();
        }
    }

    private static OutboxEntry entry() {
        return new OutboxEntry("f1", "a.b.v1", "s", "k", "late", Instant.EPOCH, "{}", null);
    }

    private static int freePort() throws Exception {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
