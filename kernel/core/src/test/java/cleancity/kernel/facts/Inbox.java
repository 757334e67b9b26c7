package cleancity.kernel.facts;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** All that a topic holds, read by a plain consumer of no group. */
final class Inbox implements AutoCloseable {
    private static final Duration LIMIT = Duration.ofSeconds(20);

    private final KafkaConsumer<String, byte[]> consumer;
    private final List<ConsumerRecord<String, byte[]>> messages = new ArrayList<>();

    Inbox(String bootstrap, Topic topic) {
        consumer = new KafkaConsumer<>(
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        bootstrap,
                        ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                        "earliest",
                        ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG,
                        false),
                new StringDeserializer(),
                new ByteArrayDeserializer());
        var partitions = consumer.partitionsFor(topic.name()).stream()
                .map(p -> new TopicPartition(p.topic(), p.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
    }

    /** Reads on until the condition holds; what came by then, or a failure after 20 s. */
    List<ConsumerRecord<String, byte[]>> until(Predicate<List<ConsumerRecord<String, byte[]>>> enough) {
        long end = System.nanoTime() + LIMIT.toNanos();
        while (!enough.test(messages)) {
            if (System.nanoTime() > end) {
                throw new AssertionError("only " + messages.size() + " messages came");
            }
            consumer.poll(Duration.ofMillis(50)).forEach(messages::add);
        }
        return List.copyOf(messages);
    }

    List<ConsumerRecord<String, byte[]>> until(int count) {
        return until(m -> m.size() >= count);
    }

    /** Ids by key, in the order of their first arrival. */
    static Map<String, List<String>> idsByKey(List<ConsumerRecord<String, byte[]>> messages) {
        var ids = new LinkedHashMap<String, List<String>>();
        for (var message : messages) {
            var seen = ids.computeIfAbsent(message.key(), k -> new ArrayList<>());
            var id = FactReader.read(message).id();
            if (!seen.contains(id)) {
                seen.add(id);
            }
        }
        return ids;
    }

    @Override
    public void close() {
        consumer.close();
    }
}
