package cleancity.kernel.facts;

import io.cloudevents.CloudEvent;
import io.cloudevents.kafka.KafkaMessageFactory;
import io.cloudevents.rw.CloudEventRWException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Objects;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Reads a Kafka record as a CloudEvent with data in UTF-8. */
final class FactReader {
    private FactReader() {}

    /** @throws PoisonousFact it is none */
    static ReceivedFact read(ConsumerRecord<String, byte[]> message) {
        try {
            var event = KafkaMessageFactory.createReader(message).toEvent();
            return new ReceivedFact(
                    event.getId(),
                    event.getType(),
                    event.getSource().toString(),
                    Objects.requireNonNullElse(event.getSubject(), ""),
                    time(event, message),
                    message.topic(),
                    message.partition(),
                    message.offset(),
                    json(event),
                    (String) event.getExtension(ReceivedFact.TRACEPARENT));
        } catch (CloudEventRWException
                | IllegalStateException
                | IllegalArgumentException
                | CharacterCodingException e) {
            throw new PoisonousFact("not a CloudEvent with JSON data", e);
        }
    }

    private static Instant time(CloudEvent event, ConsumerRecord<?, ?> message) {
        var time = event.getTime();
        return time == null ? Instant.ofEpochMilli(message.timestamp()) : time.toInstant();
    }

    private static String json(CloudEvent event) throws CharacterCodingException {
        var data = event.getData();
        if (data == null) {
            throw new PoisonousFact("no data", null);
        }
        return StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(data.toBytes()))
                .toString();
    }
}
