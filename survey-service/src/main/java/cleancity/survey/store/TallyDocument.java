package cleancity.survey.store;

import cleancity.kernel.facts.OutboxEntry;
import cleancity.survey.model.Counts;
import cleancity.survey.model.Tally;
import java.time.Instant;
import java.util.List;
import org.bson.Document;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * A tally as it is stored.
 *
 * @param sequence of the last answer that was counted
 * @param counts item → option → cell → answers
 */
public record TallyDocument(
        @BsonId String id,
        String wave,
        String community,
        long sequence,
        @Nullable Document counts,
        Instant changedAt,
        @Nullable List<OutboxEntry> outbox) {
    Tally toDomain() {
        return new Tally(wave, community, sequence, counts(counts), changedAt);
    }

    private static Counts counts(@Nullable Document stored) {
        var counts = new Counts.Builder();
        if (stored != null) {
            stored.forEach((item, options) -> ((Document) options).forEach((option, cells) -> ((Document) cells)
                    .forEach((cell, count) -> counts.add(item, option, cell, ((Number) count).longValue()))));
        }
        return counts.build();
    }

    static Document of(Counts counts) {
        var stored = new Document();
        counts.byItem().forEach((item, options) -> {
            var kept = new Document();
            options.forEach((option, cells) -> kept.append(option, new Document(cells)));
            stored.append(item, kept);
        });
        return stored;
    }
}
