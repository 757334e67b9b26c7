package cleancity.kernel.facts;

import cleancity.kernel.http.Json;
import cleancity.kernel.trace.Traceparent;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A fact on its way out: an element of the array {@code outbox} in the document it tells of, written with it and
 * removed once the broker has it.
 *
 * @param key decides the partition: facts of one key stay in order
 * @param topic name of the Kafka topic
 * @param json the fact's data, at most {@value #MOST_CHARACTERS} characters
 * @param traceparent W3C trace context of the request that caused it
 */
public record OutboxEntry(
        String id,
        String type,
        String subject,
        String key,
        String topic,
        Instant at,
        String json,
        @Nullable String traceparent) {
    /** Below a broker's limit of one megabyte even if every character takes three bytes. */
    static final int MOST_CHARACTERS = 300_000;

    public OutboxEntry {
        if (json.length() > MOST_CHARACTERS) {
            throw new IllegalArgumentException("a fact of " + json.length() + " characters is too large: " + type);
        }
    }

    /** Keyed by subject, in the given order. The trace is the calling thread's. */
    public static List<OutboxEntry> of(Topic topic, Fact... facts) {
        return Arrays.stream(facts).map(f -> keyed(topic, f.subject(), f)).toList();
    }

    /** For topics whose key is not the subject. The trace is the calling thread's. */
    public static OutboxEntry keyed(Topic topic, String key, Fact fact) {
        return new OutboxEntry(
                fact.id(),
                fact.type(),
                fact.subject(),
                key,
                topic.name(),
                fact.time().truncatedTo(ChronoUnit.MILLIS),
                Json.mapper().writeValueAsString(fact.data()),
                Traceparent.current());
    }
}
