package cleancity.survey.store;

import cleancity.kernel.facts.OutboxEntry;
import cleancity.survey.model.Answer;
import java.util.List;
import org.bson.Document;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * An answer as it is stored.
 *
 * @param offset of the fact that may be counted for it; another copy of the fact, at another offset, may not
 */
public record AnswerDocument(
        @BsonId String id,
        String wave,
        String community,
        String language,
        String channel,
        String day,
        int seconds,
        List<String> flags,
        Document values,
        @Nullable Long offset,
        List<OutboxEntry> outbox) {
    static AnswerDocument of(Answer answer, OutboxEntry fact) {
        return new AnswerDocument(
                answer.id(),
                answer.wave(),
                answer.community(),
                answer.language(),
                answer.channel(),
                answer.day(),
                answer.seconds(),
                answer.flags(),
                new Document(answer.values()),
                null,
                List.of(fact));
    }

    Answer toDomain() {
        return new Answer(id, wave, community, language, channel, day, seconds, flags, values);
    }
}
