package cleancity.kernel.mongo;

import cleancity.kernel.facts.OutboxEntry;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bson.codecs.pojo.annotations.BsonId;

/** A document with everything a service's documents may have. */
public record Sample(
        @BsonId String id,
        String name,
        long version,
        UUID uuid,
        Instant at,
        List<Part> parts,
        Map<String, Integer> counts,
        List<OutboxEntry> outbox)
        implements Versioned {
    static Sample named(String id, String name) {
        return new Sample(id, name, 0, null, null, List.of(), Map.of(), List.of());
    }

    Sample renamed(String next) {
        return new Sample(id, next, version + 1, uuid, at, parts, counts, outbox);
    }

    /** A nested record. */
    public record Part(int number, String text) {}
}
