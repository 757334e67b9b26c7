package cleancity.survey.testing;

import cleancity.kernel.mongo.Await;
import cleancity.stores.EmbeddedStores;
import com.mongodb.reactivestreams.client.MongoClients;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** All that the stores hold, as text: each document of each collection, each record of each topic. */
public final class Everything {
    private static final int MOST = 100_000;

    private Everything() {}

    /** Collection name and document, a line each. */
    public static List<String> documents(String database) {
        var lines = new ArrayList<String>();
        try (var client = MongoClients.create(EmbeddedStores.shared().mongodbUri())) {
            var db = client.getDatabase(database);
            for (var name : Await.list(db.listCollectionNames(), 1000)) {
                Await.each(db.getCollection(name).find(), 500, d -> lines.add(name + " " + d.toJson()));
            }
        }
        return lines;
    }

    /** Topic, time, key, headers and value, a line each. */
    public static List<String> records() {
        var settings = Map.<String, Object>of(
                "bootstrap.servers", EmbeddedStores.shared().kafkaBootstrapServers(), "enable.auto.commit", "false");
        try (var consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            var partitions = consumer.listTopics().values().stream()
                    .flatMap(List::stream)
                    .filter(p -> !p.topic().startsWith("__"))
                    .map(p -> new TopicPartition(p.topic(), p.partition()))
                    .collect(Collectors.toSet());
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            var lines = new ArrayList<String>();
            while (lines.size() < MOST
                    && ends.entrySet().stream().anyMatch(e -> consumer.position(e.getKey()) < e.getValue())) {
                consumer.poll(Duration.ofMillis(200))
                        .forEach(r -> lines.add(String.join(
                                " ",
                                r.topic(),
                                String.valueOf(r.timestamp()),
                                text(r.key()),
                                Arrays.stream(r.headers().toArray())
                                        .map(h -> h.key() + "=" + text(h.value()))
                                        .collect(Collectors.joining(",")),
                                text(r.value()))));
            }
            return lines;
        }
    }

    private static String text(byte[] bytes) {
        return bytes == null ? "" : new String(bytes, StandardCharsets.UTF_8);
    }
}
