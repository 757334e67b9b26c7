package cleancity.survey.store;

import cleancity.survey.model.Answer;
import java.util.List;
import org.bson.Document;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * An answer as it is stored.
 *
 * @param waiting true until it has been counted, then missing
 * @param sequence its place among the counted answers of its wave and community, from 1 and without a gap; missing
 *     before, and in answers counted by 0.1.0
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
        @Nullable Boolean waiting,
        @Nullable Long sequence) {
    static AnswerDocument of(Answer answer) {
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
                true,
                null);
    }

    Answer toDomain() {
        return new Answer(id, wave, community, language, channel, day, seconds, flags, values);
    }
}
