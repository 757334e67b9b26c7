package cleancity.survey.store;

import cleancity.kernel.facts.OutboxEntry;
import cleancity.kernel.model.LocalText;
import cleancity.kernel.mongo.Versioned;
import cleancity.survey.model.Questionnaire;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/** A questionnaire as it is stored; the JSON is kept as text, as it was written. */
public record QuestionnaireDocument(
        @BsonId String id,
        LocalText title,
        int published,
        @Nullable String draft,
        Instant updatedAt,
        long version,
        List<OutboxEntry> outbox)
        implements Versioned {
    /** A published version: written once, never changed. */
    public record VersionDocument(
            @BsonId String id, String questionnaire, int number, String definition, Instant publishedAt) {}

    static QuestionnaireDocument of(Questionnaire q, List<OutboxEntry> before, List<OutboxEntry> more) {
        var outbox = new ArrayList<>(before);
        outbox.addAll(more);
        return new QuestionnaireDocument(
                q.id(), q.title(), q.published(), q.draft(), q.updatedAt(), q.version(), List.copyOf(outbox));
    }

    Questionnaire toDomain() {
        return new Questionnaire(id, title, published, draft, updatedAt, version);
    }
}
