package cleancity.survey.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.in;

import cleancity.kernel.mongo.Await;
import cleancity.kernel.mongo.DeclaredIndexes;
import cleancity.kernel.mongo.Duplicates;
import cleancity.kernel.mongo.GroupCommit;
import cleancity.kernel.mongo.Mongo;
import cleancity.survey.model.Answer;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import com.mongodb.reactivestreams.client.MongoCollection;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.bson.Document;

/** Answers without persons. */
public final class AnswerStore implements AutoCloseable {
    private static final int BATCH = 500;

    private final MongoCollection<AnswerDocument> answers;
    private final GroupCommit<AnswerDocument> commit;

    public AnswerStore(Mongo mongo, MeterRegistry meters) {
        this.answers = mongo.collection("answers", AnswerDocument.class);
        DeclaredIndexes.of(DeclaredIndexes.plain("wave", "community", "_id")).ensureOn(answers);
        this.commit = GroupCommit.start(answers, meters);
    }

    /** Writes an answer; one that is there already stays as it is. */
    public void add(Answer answer) {
        try {
            commit.write(new InsertOneModel<>(AnswerDocument.of(answer)));
        } catch (RuntimeException e) {
            if (!Duplicates.isDuplicate(e)) {
                throw e;
            }
        }
    }

    /** Communities with answers in a wave. */
    public Set<String> communities(String wave) {
        var found = new TreeSet<String>();
        var places = answers.withDocumentClass(PlaceDocument.class)
                .find(eq("wave", wave))
                .projection(Projections.fields(Projections.excludeId(), Projections.include("community")));
        Await.each(places, BATCH, each -> found.add(each.community()));
        return found;
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

    /** Where an answer came from. */
    public record PlaceDocument(String community) {}

    @Override
    public void close() {
        commit.close();
    }
}
