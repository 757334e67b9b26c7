package cleancity.survey.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lte;

import cleancity.kernel.facts.OutboxEntry;
import cleancity.kernel.facts.OutboxStore;
import cleancity.kernel.mongo.Await;
import cleancity.kernel.mongo.DeclaredIndexes;
import cleancity.kernel.mongo.Duplicates;
import cleancity.kernel.mongo.GroupCommit;
import cleancity.kernel.mongo.Mongo;
import cleancity.kernel.mongo.MongoOutbox;
import cleancity.survey.model.Answer;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.Updates;
import com.mongodb.reactivestreams.client.MongoCollection;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.bson.Document;
import org.bson.codecs.pojo.annotations.BsonId;

/** Answers without persons. */
public final class AnswerStore implements AutoCloseable {
    private static final int BATCH = 500;

    private final MongoCollection<AnswerDocument> answers;
    private final GroupCommit<AnswerDocument> commit;
    private final OutboxStore outbox;

    public AnswerStore(Mongo mongo, MeterRegistry meters) {
        this.answers = mongo.collection("answers", AnswerDocument.class);
        DeclaredIndexes.of(
                        DeclaredIndexes.plain("wave", "community", "offset"),
                        DeclaredIndexes.plain("wave", "community", "_id"))
                .ensureOn(answers);
        this.outbox = new MongoOutbox(answers);
        this.commit = GroupCommit.start(answers, meters);
    }

    public OutboxStore outbox() {
        return outbox;
    }

    /** Writes an answer with its fact; one that is there already stays as it is. */
    public void add(Answer answer, OutboxEntry fact) {
        try {
            commit.write(new InsertOneModel<>(AnswerDocument.of(answer, fact)));
        } catch (RuntimeException e) {
            if (!Duplicates.isDuplicate(e)) {
                throw e;
            }
        }
    }

    /** As much of an answer as decides which copy of its fact counts. */
    public record OffsetDocument(@BsonId String id, Long offset) {}

    /**
     * Settles for each answer which copy of its fact counts: the first that asks, for ever.
     *
     * @param offsets answer id to the offset of the copy at hand
     * @return answer id to the offset that counts; answers this store does not have are missing
     */
    public Map<String, Long> settle(Map<String, Long> offsets) {
        var writes = offsets.entrySet().stream()
                .map(e -> new UpdateOneModel<AnswerDocument>(
                        and(eq("_id", e.getKey()), exists("offset", false)), Updates.set("offset", e.getValue())))
                .toList();
        Await.done(answers.bulkWrite(writes, new BulkWriteOptions().ordered(false)));
        var settled = new HashMap<String, Long>();
        var found = answers.withDocumentClass(OffsetDocument.class)
                .find(and(in("_id", offsets.keySet()), exists("offset")))
                .projection(Projections.include("offset"));
        Await.each(found, BATCH, each -> settled.put(each.id(), each.offset()));
        return settled;
    }

    /** Communities with answers in a wave, each with the highest settled offset; -1 when none is settled. */
    public Map<String, Long> communities(String wave) {
        var highest = new HashMap<String, Long>();
        var found = answers.withDocumentClass(PlaceDocument.class)
                .find(eq("wave", wave))
                .projection(Projections.fields(Projections.excludeId(), Projections.include("community", "offset")));
        Await.each(
                found,
                BATCH,
                each -> highest.merge(each.community(), each.offset() == null ? -1 : each.offset(), Math::max));
        return highest;
    }

    /** Hands over every answer of a community whose counting offset is at most this one. */
    public void counted(String wave, String community, long offset, Consumer<Answer> action) {
        var found = answers.find(and(eq("wave", wave), eq("community", community), lte("offset", offset)));
        Await.each(found, BATCH, each -> action.accept(each.toDomain()));
    }

    /** Hands over every answer of these communities, in the order of their random ids, however many there are. */
    public void of(String wave, Collection<String> communities, Consumer<Answer> action) {
        var found = answers.find(and(eq("wave", wave), in("community", communities)))
                .sort(Sorts.ascending("_id"));
        Await.each(found, BATCH, each -> action.accept(each.toDomain()));
    }

    /** Hands over what was typed in answer to one question, in the order of random ids; nothing else of the answer. */
    public void texts(String wave, String question, Consumer<String> action) {
        var field = "values." + question;
        var found = answers.withDocumentClass(ChosenDocument.class)
                .find(and(eq("wave", wave), exists(field)))
                .sort(Sorts.ascending("_id"))
                .projection(Projections.include("community", field));
        Await.each(
                found, BATCH, each -> action.accept(String.valueOf(each.values().get(question))));
    }

    /** Where an answer came from, and some of what was chosen. */
    public record ChosenDocument(String community, Document values) {}

    /**
     * Hands over community and answers to some questions of every answer of a wave, in no order, however many there are.
     */
    public void chosen(String wave, Collection<String> questions, BiConsumer<String, Map<String, Object>> action) {
        var fields = new ArrayList<>(List.of("community"));
        questions.forEach(question -> fields.add("values." + question));
        var found = answers.withDocumentClass(ChosenDocument.class)
                .find(eq("wave", wave))
                .projection(Projections.fields(Projections.excludeId(), Projections.include(fields)));
        Await.each(found, BATCH, each -> action.accept(each.community(), each.values()));
    }

    /** Where an answer came from, and whether it is counted. */
    public record PlaceDocument(
            String community,
            @org.jspecify.annotations.Nullable Long offset) {}

    @Override
    public void close() {
        commit.close();
    }
}
