package cleancity.gateway.store;

import cleancity.gateway.model.Notice;
import cleancity.kernel.facts.OutboxEntry;
import cleancity.kernel.model.LocalText;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/** A notice as stored, with the fact that it was delivered. */
public record NoticeDocument(
        @BsonId String id,
        String person,
        String kind,
        Map<String, String> title,
        Map<String, String> body,
        @Nullable String link,
        Instant at,
        boolean read,
        Instant expiresAt,
        List<OutboxEntry> outbox) {

    static NoticeDocument of(Notice notice, Instant expiresAt, List<OutboxEntry> outbox) {
        return new NoticeDocument(
                notice.id(),
                notice.person(),
                notice.kind(),
                notice.title().byLanguage(),
                notice.body().byLanguage(),
                notice.link(),
                notice.at(),
                notice.read(),
                expiresAt,
                outbox);
    }

    Notice toDomain() {
        return new Notice(id, person, kind, new LocalText(title), new LocalText(body), link, at, read);
    }
}
