package cleancity.kernel.facts;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;

/**
 * Puts aside what cannot be handled: the record as it was, and in headers where it came from and why it is here. The
 * reason is the failure's class only, since messages may quote personal data.
 */
final class DeadLetters implements AutoCloseable {
    private static final long LIMIT_SECONDS = 10;

    private final LazyProducer producer;
    private final String group;

    DeadLetters(String bootstrap, String group) {
        this.producer = new LazyProducer(bootstrap);
        this.group = group;
    }

    /** @throws KafkaException it could not be put aside */
    void bury(ConsumerRecord<String, byte[]> message, Exception failure, int attempts) {
        var letter = new ProducerRecord<>(
                message.topic() + Topic.DEAD, null, message.key(), message.value(), message.headers());
        note(letter, "dead_group", group);
        note(letter, "dead_reason", failure.getClass().getName());
        note(letter, "dead_attempts", Integer.toString(attempts));
        note(letter, "dead_partition", Integer.toString(message.partition()));
        note(letter, "dead_offset", Long.toString(message.offset()));
        try {
            producer.get().send(letter).get(LIMIT_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new KafkaException("no dead letter could be written", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException("interrupted while writing a dead letter", e);
        }
    }

    private static void note(ProducerRecord<?, ?> letter, String name, String value) {
        letter.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void close() {
        producer.close(Duration.ofSeconds(LIMIT_SECONDS));
    }
}
