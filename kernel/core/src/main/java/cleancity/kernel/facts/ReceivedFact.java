package cleancity.kernel.facts;

import cleancity.kernel.http.Json;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/**
 * A fact as it arrived. It may arrive again: {@code source} and {@code id} tell a repetition; partition and offset
 * order the facts of one key.
 *
 * @param json the data, parsed by {@link #data}
 * @param traceparent W3C trace context of what caused it
 */
public record ReceivedFact(
        String id,
        String type,
        String source,
        String subject,
        Instant time,
        String topic,
        int partition,
        long offset,
        String json,
        @Nullable String traceparent) {
    static final String TRACEPARENT = "traceparent";

    /**
     * Properties the type does not know are ignored.
     *
     * @throws PoisonousFact the data does not fit the type; never worth another try
     */
    public <T> T data(Class<T> type) {
        try {
            var data = Json.mapper().readValue(json, type);
            if (data == null) {
                throw new PoisonousFact("the data is null", null);
            }
            return data;
        } catch (JacksonException e) {
            throw new PoisonousFact("the data does not fit " + type.getSimpleName(), e);
        }
    }
}
