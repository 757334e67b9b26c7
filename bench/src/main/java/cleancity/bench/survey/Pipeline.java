package cleancity.bench.survey;

import cleancity.kernel.mongo.Await;
import cleancity.kernel.mongo.Mongo;
import cleancity.survey.form.Choice;
import cleancity.survey.form.Form;
import cleancity.survey.form.Kind;
import com.mongodb.client.model.Accumulators;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.BsonField;
import com.mongodb.client.model.Filters;
import com.mongodb.reactivestreams.client.MongoCollection;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;

/** The peer: one pass over the raw answers that counts every option of every question, without any demographic cell. */
final class Pipeline {
    private final MongoCollection<Document> answers;
    private final List<BsonField> counters = new ArrayList<>();

    Pipeline(Mongo mongo, Form form) {
        answers = mongo.collection("answers", Document.class);
        for (var question : form.questions()) {
            var choices = question.options().choices();
            if (question.kind().oneChoice()) {
                counters("values." + question.name(), choices);
            } else if (question.kind() == Kind.MATRIX) {
                question.options()
                        .rows()
                        .forEach(row -> counters("values." + question.name() + "." + row.key(), choices));
            }
        }
    }

    private void counters(String field, List<Choice> choices) {
        for (var choice : choices) {
            var is = new Document("$eq", List.of("$" + field, choice.value()));
            counters.add(Accumulators.sum("c" + counters.size(), new Document("$cond", List.of(is, 1, 0))));
        }
    }

    /** Milliseconds of one run, community by community, so that no pass outlasts what the store allows for one. */
    double millis(String wave, List<String> communities) {
        long begun = System.nanoTime();
        for (var community : communities) {
            var match = Filters.and(Filters.eq("wave", wave), Filters.eq("community", community));
            var stages = List.of(Aggregates.match(match), Aggregates.group(null, counters));
            if (Await.list(answers.aggregate(stages), 1).isEmpty()) {
                throw new IllegalStateException("the pipeline found no answers");
            }
        }
        return (System.nanoTime() - begun) / 1e6;
    }
}
